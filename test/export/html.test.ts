import { describe, expect, it } from "vitest";
import { makeHtml } from "../../src/export/html.ts";
import { CASE_ID } from "../../src/export/htmlParts.ts";
import { en } from "../../src/look/strings.en.ts";
import type { Case } from "../../src/model/schema.ts";
import { readJson } from "../data/reading.ts";

const builtIn = readJson("data/cases/hepatic-leiomyosarcoma.json") as Case;
const place = (name: string) => `<!--caseline:${name}-->`;
const template = `<html lang="${place("lang")}"><title>${place("title")}</title>${place("article")}${place("case")}<script>run("$&")</script></html>`;
const make = (of: Case) => makeHtml({ of, template, words: en });

const inlined = (html: string): string =>
  html.split(`<script type="application/json" id="${CASE_ID}">`)[1]?.split("</script>")[0] ?? "";
/** What a reader of the article reads, near enough: no tags, entities as signs. */
const plain = (html: string): string =>
  html
    .replaceAll(/<script type="application[\s\S]*?<\/script>/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");

describe("a case as one HTML file", () => {
  it("holds the case unchanged, and is the same each time", () => {
    expect(JSON.parse(inlined(make(builtIn)))).toEqual(builtIn);
    expect(make(builtIn)).toBe(make(structuredClone(builtIn)));
  });

  it("tells every event, finding, disagreement, missing fact and source in its article", () => {
    const told = plain(make(builtIn));
    const text = { includes: (part: string) => told.includes(part.replaceAll(/\s+/g, " ")) };
    for (const { title, findings = [] } of builtIn.events) {
      expect(text.includes(title), title).toBe(true);
      for (const found of findings)
        if (found.text !== undefined) expect(text.includes(found.text), found.text).toBe(true);
    }
    for (const { title, statements } of builtIn.conflicts ?? [])
      for (const said of [title, ...statements.map((one) => one.text)])
        expect(text.includes(said), said).toBe(true);
    for (const one of builtIn.missing ?? []) expect(text.includes(one.text), one.text).toBe(true);
    for (const { citation } of builtIn.sources ?? []) expect(text.includes(citation), citation).toBe(true);
    expect(text.includes(en.app.notice), en.app.notice).toBe(true);
  });

  it("has the neutral title, which gives nothing away", () => {
    expect(make(builtIn)).toContain(`<title>${builtIn.neutral.title}</title>`);
  });

  it("leaves the code of the template as it is", () => {
    expect(make(builtIn)).toContain('<script>run("$&")</script>');
  });

  it("takes pictures in by the path that the case names", () => {
    const images = [{ id: "i", file: "a.png", caption: "A scan" }];
    const data = "data:image/png;base64,AAAA";
    const html = makeHtml({
      of: { ...builtIn, images },
      template,
      words: en,
      images: new Map([["a.png", data]]),
    });
    expect((JSON.parse(inlined(html)) as Case).images?.[0]?.file).toBe(data);
  });

  it.each([
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "]]><img src=x onerror=alert(1)>",
    "line\u2028separator\u2029",
    "nul\u0000 bell\u0007 lone\ud800",
    "$& $1 $$",
    place("case"),
    `"'&<>\u202e`,
  ])("has no part that is markup when every text is %j", (hostile) => {
    const of: Case = {
      ...builtIn,
      title: hostile,
      summary: hostile,
      neutral: { title: hostile, summary: hostile },
      events: builtIn.events.map((event) => ({ ...event, title: hostile, text: hostile })),
    };
    const html = make(of);
    expect(JSON.parse(inlined(html))).toEqual(JSON.parse(JSON.stringify(of)));
    expect(html.match(/<script/gi)).toHaveLength(2);
    expect(html.match(/<\/script/gi)).toHaveLength(2);
    expect(html).not.toMatch(/<img|<!--|\p{Surrogate}/u);
    const own = make({ ...of, title: "A", summary: "A", neutral: { title: "A", summary: "A" } });
    expect(html.match(/<[a-z]/gi)?.length).toBe(own.match(/<[a-z]/gi)?.length);
  });

  it("is not made from a template that has lost a place, or has one twice", () => {
    const lost = template.replace(place("article"), "");
    expect(() => makeHtml({ of: builtIn, template: lost, words: en })).toThrow("article");
    expect(() => makeHtml({ of: builtIn, template: `${template}${place("case")}`, words: en })).toThrow(
      "case",
    );
  });
});
