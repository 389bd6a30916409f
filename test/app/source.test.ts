import { afterEach, describe, expect, it, vi } from "vitest";
import { queryOfSource, type Source, sourceOfPath, sourceOfQuery } from "../../src/app/source.ts";
import { caseOptions, createCaseClient } from "../../src/app/useCase.ts";

const page = "https://cases.example/app/index.html";

const hostile: readonly (readonly [src: string, host: string])[] = [
  ["https://evil.example/x.json", "evil.example"],
  ["http://evil.example/x.json", "evil.example"],
  ["HTTPS://EVIL.example/x.json", "evil.example"],
  ["https://cases.example@evil.example/x.json", "evil.example"],
  ["https://user:word@cases.example/x.json", "cases.example"],
  ["https://cases.example:8443/x.json", "cases.example:8443"],
  ["https://cases.example.evil.example/x.json", "cases.example.evil.example"],
  ["https://саѕеѕ.example/x.json", "xn--80ak8a3eb.example"],
  ["https:evil.example/x.json", "evil.example"],
  ["https:/evil.example/x.json", "evil.example"],
  ["//evil.example/x.json", "evil.example"],
  ["///evil.example/x.json", "evil.example"],
  ["////evil.example/x.json", "evil.example"],
  ["\\\\evil.example\\x.json", "evil.example"],
  ["/\\evil.example/x.json", "evil.example"],
  ["\\/evil.example/x.json", "evil.example"],
  ["/\t/evil.example/x.json", "evil.example"],
  ["/\n/evil.example/x.json", "evil.example"],
  ["\t//evil.example/x.json", "evil.example"],
  [" //evil.example/x.json", "evil.example"],
  ["/.//evil.example/x.json", "evil.example"],
  ["/x/..//evil.example/x.json", "evil.example"],
  ["..//evil.example/x.json", "evil.example"],
  ["folder\\my.json", "cases.example"],
  ["javascript:alert(1)", ""],
  ["JaVaScRiPt:alert(1)", ""],
  ["java\nscript:alert(1)", ""],
  ["\u0001javascript:alert(1)", ""],
  ["vbscript:x", ""],
  ["data:application/json,{}", ""],
  ["data:text/html,<script>alert(1)</script>", ""],
  ["blob:https://cases.example/0b5a", ""],
  ["file:///etc/passwd", ""],
  ["ftp://evil.example/x.json", "evil.example"],
  ["ws://evil.example/", "evil.example"],
  ["http://127.0.0.1/x.json", "127.0.0.1"],
  ["http://2130706433/x.json", "127.0.0.1"],
  ["http://[::1]/x.json", "[::1]"],
  ["http://169.254.169.254/latest", "169.254.169.254"],
  ["http://", ""],
  ["//", ""],
  [`/${"a".repeat(3000)}`, ""],
];

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a ?src= that leads elsewhere", () => {
  it.each(hostile)("is refused, and asks nothing of anyone: %j", async (src, host) => {
    const asked = vi.fn(async () => new Response("{}"));
    vi.stubGlobal("fetch", asked);
    const source = sourceOfQuery(`?src=${encodeURIComponent(src)}`, page);
    expect(source).toMatchObject({ is: "refused", host });
    const loaded = await createCaseClient().fetchQuery(caseOptions(source as Source));
    expect(loaded).toMatchObject({ case: null, fault: { is: "refused", host } });
    expect(asked).not.toHaveBeenCalled();
  });

  it("is refused whatever it is when the page itself comes from a disk", () => {
    expect(sourceOfPath("x.json", "file:///home/a/index.html")).toMatchObject({ is: "refused", why: "file" });
  });
});

describe("a ?src= on the same site", () => {
  it.each([
    ["my.json", "/app/my.json"],
    ["./my.json", "/app/my.json"],
    ["../my.json", "/my.json"],
    ["/cases/my.json", "/cases/my.json"],
    ["/my case.json", "/my%20case.json"],
    ["cases/a:b.json", "/app/cases/a:b.json"],
    ["https://cases.example/cases/my.json", "/cases/my.json"],
    ["/api/case?id=7", "/api/case?id=7"],
    ["/x?next=https://evil.example/", "/x?next=https://evil.example/"],
    ["%2F%2Fevil.example/x.json", "/app/%2F%2Fevil.example/x.json"],
    ["/%09/evil.example/x.json", "/%09/evil.example/x.json"],
  ])("is a path of this site: %s", (src, path) => {
    expect(sourceOfPath(src, page)).toEqual({ is: "site", path });
    expect(new URL(path, page).origin).toBe("https://cases.example");
  });
});

describe("the address of a source", () => {
  const sources: readonly Source[] = [
    { is: "shipped", name: "a case & more" },
    { is: "site", path: "/cases/my.json?x=1&y=2" },
    { is: "opened", id: 3 },
  ];

  it.each(sources)("leads back to it, and keeps the page's other settings: %j", (source) => {
    const query = queryOfSource(source, "?theme=dark&src=old.json&case=old&opened=1");
    expect(sourceOfQuery(query, page)).toEqual(source);
    expect(new URLSearchParams(query).get("theme")).toBe("dark");
  });

  it("asks for nothing when it says nothing, or nonsense", () => {
    for (const search of [
      "",
      "?",
      "?src=",
      "?case=",
      "?opened=x",
      "?opened=-1",
      "?opened=1.5",
      "?theme=dark",
    ])
      expect(sourceOfQuery(search, page)).toBeNull();
  });

  it("counts the first of two equal keys", () => {
    expect(sourceOfQuery("?src=a.json&src=//evil.example", page)).toEqual({
      is: "site",
      path: "/app/a.json",
    });
  });
});
