import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { callOf } from "../../src/cli/call.ts";
import type { Case } from "../../src/model/schema.ts";
import { caseOf } from "../cases.ts";
import { readJson } from "../data/reading.ts";
import { squashed } from "../export/cases.ts";
import { all, opened, slidesOf, textOf } from "../export/opened.ts";
import { builtCommand } from "./command.ts";

const FILE = "data/cases/hepatic-leiomyosarcoma.json";
const builtIn = readJson(FILE) as Case;

let command: ReturnType<typeof builtCommand>;
beforeAll(() => {
  command = builtCommand();
}, 120_000);
afterAll(() => command.remove());

const at = (name: string): string => join(command.folder, name);
const put = (name: string, of: unknown): string => {
  writeFileSync(at(name), typeof of === "string" ? of : JSON.stringify(of, null, 2));
  return at(name);
};
const text = (out: Buffer): string => out.toString("utf8");

/** The pages of an export as SVG, each read by an XML parser. */
const svgsOf = (name: string) =>
  readdirSync(command.folder)
    .filter((file) => new RegExp(`^${name}(-\\d+)?\\.svg$`).test(file))
    .map((file) =>
      new DOMParser({ onError: onErrorStopParsing }).parseFromString(
        readFileSync(at(file), "utf8"),
        "application/xml",
      ),
    );

describe("caseline render", () => {
  it("makes an SVG with every event, and says nothing of it", async () => {
    const { code, out, err } = await command.run(["render", FILE, "-o", at("case.svg")]);
    expect([code, text(out), err]).toEqual([0, "", ""]);
    const pages = svgsOf("case");
    for (const page of pages) expect(page.documentElement?.getAttribute("width")).toBe("1280");
    const drawn = pages.flatMap((page) =>
      all(page, "g").flatMap((one) => one.getAttribute("data-event") ?? []),
    );
    for (const { id } of builtIn.events) expect(drawn).toContain(id);
  });

  it("makes slides, a PDF and a table, each of the kind that its ending says", async () => {
    const made = async (name: string, ...more: string[]) => {
      const { code, err } = await command.run(["render", FILE, "-o", at(name), ...more]);
      expect([code, err], name).toEqual([0, ""]);
      return readFileSync(at(name));
    };
    const deck = opened(await made("case.pptx", "--size", "4:3", "--theme", "dark"));
    const words = squashed(
      slidesOf(deck)
        .map((slide) => textOf(deck.xml(slide)))
        .join(""),
    );
    for (const { title } of builtIn.events) expect(words).toContain(squashed(title));
    expect(all(deck.xml("ppt/presentation.xml"), "p:sldSz")[0]?.getAttribute("type")).toBe("screen4x3");
    expect((await made("case.pdf")).subarray(0, 5).toString("latin1")).toBe("%PDF-");
    const rows = text(await made("case.csv")).split("\r\n");
    expect(rows.slice(1, -1)).toHaveLength(builtIn.events.length);
  });

  it("draws one step of the story by its number or its id, no more than is known there", async () => {
    const [first] = builtIn.story!;
    const svg = async (...more: string[]) => {
      const { code, out, err } = await command.run(["render", FILE, "-o", "-", "--format", "svg", ...more]);
      expect([code, err]).toEqual([0, ""]);
      return text(out);
    };
    const drawn = await svg("--step", "1");
    expect(drawn).toBe(await svg("--step", first!.id));
    expect(squashed(drawn)).toContain(squashed(first!.headline));
    expect(drawn).not.toContain("eiomyosarcoma");
    const slide = at("step.pptx");
    expect((await command.run(["render", FILE, "-o", slide, "--step", "1"])).code).toBe(0);
    expect(slidesOf(opened(readFileSync(slide))).length).toBe(1);
  });

  it("shows the case as it was known when an event was learned", async () => {
    const { code, out } = await command.run([
      "render",
      FILE,
      "-o",
      "-",
      "--format",
      "csv",
      "--as-of",
      "presentation",
    ]);
    expect(code).toBe(0);
    expect(text(out)).toContain("presentation");
    expect(text(out)).not.toContain("recurrence");
  });

  it("gives the same bytes for the same call, and others for another scale, theme or size", async () => {
    const svg = async (...more: string[]) =>
      text((await command.run(["render", FILE, "-o", "-", "--format", "svg", "--step", "1", ...more])).out);
    const plain = await svg();
    expect(plain).toContain("<svg");
    expect(await svg()).toBe(plain);
    for (const more of [["--scale", "steps"], ["--theme", "dark"], ["--size", "900x700"], ["--outlined"]])
      expect(await svg(...more), more.join(" ")).not.toBe(plain);
  });

  it("reads standard input and writes standard output, however long", async () => {
    const input = readFileSync(FILE);
    const { code, out, err } = await command.run(["render", "-", "-o", "-", "--format", "pptx"], { input });
    expect([code, err]).toEqual([0, ""]);
    expect(slidesOf(opened(out)).length).toBeGreaterThan(3);
    const { out: report } = await command.run(["check", "-"], { input });
    expect(text(report)).toContain("standard input: ");
  });

  it("gives pages that are several files of their own, and refuses to put them all on standard output", async () => {
    const long = caseOf(
      "long",
      Array.from({ length: 60 }, (_, i) => ({
        id: `e${i}`,
        kind: (["imaging", "surgery", "history", "treatment", "diagnosis"] as const)[i % 5]!,
        title: `Event number ${i} with a title that takes some room beside its mark`,
      })),
    );
    const file = put("long.json", long);
    expect((await command.run(["render", file, "-o", at("long.svg"), "--size", "4:3"])).code).toBe(0);
    expect(existsSync(at("long-2.svg"))).toBe(true);
    const { code, out, err } = await command.run([
      "render",
      file,
      "-o",
      "-",
      "--format",
      "svg",
      "--size",
      "4:3",
    ]);
    expect([code, out.length]).toEqual([2, 0]);
    expect(err).toContain("pages");
  });

  it("makes nothing of a file that is no case or has errors, and says what to mend", async () => {
    const wrong = put("wrong.json", {
      ...caseOf("wrong", [{ id: "a", kind: "imaging", title: "CT", time: { after: "nothing" } }]),
    });
    const { code, err } = await command.run(["render", wrong, "-o", at("wrong.svg")]);
    expect(code).toBe(1);
    expect(err).toContain("nothing");
    expect(err).toMatch(/wrong\.json:\d+:\d+ error \/events\/0\/time/);
    expect(existsSync(at("wrong.svg"))).toBe(false);
    const none = await command.run(["render", put("none.json", "{"), "-o", at("none.svg")]);
    expect(none.code).toBe(1);
    expect(existsSync(at("none.svg"))).toBe(false);
  });

  it("names what may tell who the patient is, and makes the file all the same", async () => {
    const dated = caseOf("dated", [
      { id: "a", kind: "imaging", title: "CT", time: { date: "2019-03-14" } },
      { id: "b", kind: "surgery", title: "Resection", time: { date: "2020" } },
    ]);
    const { code, err } = await command.run(["render", put("dated.json", dated), "-o", at("dated.svg")]);
    expect(code).toBe(0);
    expect(err).toContain("2019-03-14 (/events/0/time/date)");
    expect(err).not.toContain("2020");
    expect(existsSync(at("dated.svg"))).toBe(true);
  });

  it("passes hostile words on as words", async () => {
    const title = '<script>alert(1)</script> =cmd "x" \u202egnitteh';
    const file = put("hostile.json", caseOf("hostile", [{ id: "a", kind: "imaging", title }]));
    expect((await command.run(["render", file, "-o", at("hostile.svg")])).code).toBe(0);
    const pages = svgsOf("hostile");
    for (const page of pages) expect(all(page, "script")).toHaveLength(0);
    const drawn = squashed(pages.map((page) => page.documentElement?.textContent ?? "").join(""));
    expect(drawn).toContain(squashed(title));
  });
});

describe("caseline check", () => {
  it("finds nothing wrong with a case that is right, and ends with 0", async () => {
    const { code, out, err } = await command.run(["check", FILE]);
    expect([code, err]).toEqual([0, ""]);
    expect(text(out)).toBe(`${FILE}: ${builtIn.events.length} events, nothing wrong.\n`);
  });

  it("names the pointer, the line and the column of each problem, and the way out, and ends with 1", async () => {
    const file = put(
      "bad.json",
      '{\n  "format": "caseline/1",\n  "events": [\n    { "id": "a", "kind": "imagin" }\n  ]\n}\n',
    );
    const { code, out } = await command.run(["check", file]);
    expect(code).toBe(1);
    expect(text(out)).toMatch(/bad\.json:4:\d+ error \/events\/0\/kind: /);
    expect(text(out)).toMatch(/\d+ errors/);
    const { code: again, out: json } = await command.run(["check", file, "--json"]);
    expect(again).toBe(1);
    const { problems } = JSON.parse(text(json));
    const kind = problems.find(({ pointer }: { pointer: string }) => pointer === "/events/0/kind");
    expect(kind).toMatchObject({ severity: "error", line: 4 });
    expect(kind.column).toBeGreaterThan(1);
    expect(kind.fix).toContain("imaging");
  });

  it("tells a program when each event was: days on an island, the words of the source, or undated", async () => {
    const file = put(
      "when.json",
      caseOf(
        "when",
        [
          { id: "ct", kind: "imaging", title: "CT", time: { after: "op", by: "P8D" } },
          { id: "op", kind: "surgery", title: "Resection" },
          {
            id: "old",
            kind: "history",
            title: "Asthma",
            time: { before: "op", by: "P6Y", said: "6 years earlier" },
          },
          {
            id: "drug",
            kind: "treatment",
            title: "Drug",
            time: { from: { after: "op", by: "P1D" }, to: "ongoing" },
          },
          { id: "pet", kind: "imaging", title: "PET", time: { after: "ct" } },
          { id: "allergy", kind: "history", title: "Allergy" },
        ],
        { lastKnown: "ct", day0: "op" },
      ),
    );
    const { code, out } = await command.run(["check", file, "--json"]);
    expect(code).toBe(0);
    const events = new Map(JSON.parse(text(out)).events.map((event: { id: string }) => [event.id, event]));
    expect(events.get("ct")).toMatchObject({
      title: "CT",
      kind: "imaging",
      start: [8, 8],
      end: [8, 8],
      island: "op",
      undated: false,
    });
    const old = events.get("old") as { said: string; start: [number, number] };
    expect(old.said).toBe("6 years earlier");
    expect(old.start[1]).toBeLessThan(-5 * 365);
    expect(old.start[0]).toBeLessThan(old.start[1]);
    expect(events.get("drug")).toMatchObject({ start: [1, 1], ongoing: true });
    expect(events.get("pet")).toMatchObject({ start: null, end: null, island: null, undated: false });
    expect(events.get("allergy")).toMatchObject({ start: null, undated: true });
  });

  it("counts what contradicts itself as an error of the file", async () => {
    const file = put(
      "circle.json",
      caseOf("circle", [
        { id: "a", kind: "surgery", title: "First", time: { before: "b", by: "P2Y" } },
        { id: "b", kind: "surgery", title: "Second", time: { before: "a", by: "P1Y" } },
      ]),
    );
    const { code, out } = await command.run(["check", file]);
    expect(code).toBe(1);
    expect(text(out)).toMatch(/circle\.json:\d+:\d+ error \/events\/\d\/time/);
  });

  it("says of a file that is none, or that is not text, what it is", async () => {
    const gone = await command.run(["check", at("gone.json")]);
    expect([gone.code, text(gone.out)]).toEqual([1, ""]);
    expect(gone.err).toContain("gone.json cannot be read");
    const zip = await command.run(["check", "-"], { input: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) });
    expect(zip.code).toBe(1);
    expect(text(zip.out)).toContain("ZIP");
  });
});

describe("bad usage", () => {
  it.each([
    [[]],
    [["draw"]],
    [["render"]],
    [["render", FILE]],
    [["render", FILE, "-o", "x.docx"]],
    [["render", FILE, "-o", "-"]],
    [["render", FILE, "-o", "x", "--format", "gif"]],
    [["render", FILE, FILE, "-o", "x.svg"]],
    [["render", FILE, "-o", "x.svg", "--theme", "pink"]],
    [["render", FILE, "-o", "x.svg", "--scale", "log"]],
    [["render", FILE, "-o", "x.svg", "--what", "all"]],
    [["render", FILE, "-o", "x.svg", "--size", "3x4"]],
    [["render", FILE, "-o", "x.svg", "--size", "99999x99999"]],
    [["render", FILE, "-o", "x.png", "--density", "many"]],
    [["render", FILE, "-o", "x.svg", "--colour", "red"]],
    [["render", FILE, "-o", "x.svg", "--json"]],
    [["check"]],
    [["check", FILE, "-o", "x.svg"]],
  ])("%j is told apart before any file is read", (args) => {
    const call = callOf(args);
    expect(call).toMatchObject({ stop: 2, says: [expect.stringMatching(/\w/), "See caseline --help."] });
  });

  it("ends with 2, a sentence, and no file", async () => {
    const calls = [
      ["render", FILE, "-o", "x.svg", "--colour", "red"],
      ["render", FILE, "-o", "x.svg", "--step", "99"],
      ["render", FILE, "-o", "x.svg", "--as-of", "nobody"],
      ["render", "data/cases/breast-synthetic.json", "-o", "x.svg", "--what", "story"],
      ["render", FILE, "-o", "no/such/folder/x.svg"],
    ];
    for (const args of calls) {
      const { code, out, err } = await command.run(args);
      expect([code, text(out)], args.join(" ")).toEqual([2, ""]);
      expect(err).toMatch(/\w.*\.\n/);
      expect(err).not.toContain("    at ");
      expect(existsSync("x.svg")).toBe(false);
    }
  });

  it("of a PNG without a browser, and of HTML in a build without the page, says what is missing", async () => {
    const png = await command.run(["render", FILE, "-o", at("x.png")], {
      env: { CHROMIUM_PATH: at("none") },
    });
    expect(png.code).toBe(2);
    expect(png.err).toContain("CHROMIUM_PATH");
    const html = await command.run(["render", FILE, "-o", at("x.html")]);
    expect(html.code).toBe(2);
    expect(html.err).toContain("npm run build");
  });
});

it("--help and --version answer on standard output, and a program can be called by its name", async () => {
  const help = await command.run(["--help"]);
  expect([help.code, help.err]).toEqual([0, ""]);
  expect(text(help.out)).toContain("caseline render CASE -o FILE");
  expect(text((await command.run(["--version"])).out)).toBe(`${version}\n`);
  expect(readFileSync(at("cli.js"), "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
  if (process.platform !== "win32") expect(statSync(at("cli.js")).mode & 0o111).toBe(0o111);
});

it("HTML is the page with the case in it, where the build has the page", async () => {
  const page =
    '<html lang="<!--caseline:lang-->"><title><!--caseline:title--></title><!--caseline:article--><!--caseline:case--></html>';
  put("single.html", page);
  const { code, out, err } = await command.run(["render", FILE, "-o", "-", "--format", "html"]);
  expect([code, err]).toEqual([0, ""]);
  expect(text(out)).toContain(builtIn.events[0]!.title);
  expect(text(out)).toContain('id="caseline-case"');
  const early = await command.run(["render", FILE, "-o", "-", "--format", "html", "--as-of", "presentation"]);
  expect(text(early.out)).not.toContain("ecurrence");
});
