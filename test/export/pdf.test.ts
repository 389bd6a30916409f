import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { facesOf } from "../../src/export/faces.ts";
import { pdfOf } from "../../src/export/pdf/document.ts";
import { labelOf } from "../../src/look/describe.ts";
import { themes } from "../../src/look/theme.ts";
import type { Case } from "../../src/model/schema.ts";
import { caseOf } from "../cases.ts";
import { readJson } from "../data/reading.ts";
import { drawnText, linesOf, pages, squashed } from "./cases.ts";
import { fileJob, filesOf, lackingOf } from "./files.ts";
import { HOSTILE, hostileCase } from "./hostile.ts";

const SHIPPED = ["hepatic-leiomyosarcoma", "breast-synthetic", "colorectal-liver-metastases-synthetic"].map(
  (name) => readJson(`data/cases/${name}.json`) as Case,
);
const builtIn = SHIPPED[0]!;

const pdf = async (of: Case, rest: Parameters<typeof fileJob>[1] = {}): Promise<Uint8Array> =>
  (await filesOf("pdf", fileJob(of, rest)))[0] as Uint8Array;

/** The text of each page as pdf.js reads it, a program that is not ours. */
const read = async (file: Uint8Array) => {
  const document = await getDocumentProxy(file.slice());
  const text: string[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent({ disableNormalization: true });
    text.push(squashed(items.map((item) => ("str" in item ? item.str : "")).join("")));
  }
  return { document, text };
};

/** The letters of a text in any order: a reader of PDF gives lines in an order of its own. */
const letters = (text: string): string => [...squashed(text)].sort().join("");

describe("a PDF file", () => {
  it.each(SHIPPED.map((of) => [of.id, of] as const))(
    "of %s is read with every word that is drawn, and no other",
    async (_, of) => {
      const { text } = await read(await pdf(of));
      const all = pages(of);
      expect(text).toHaveLength(all.length);
      for (const [i, page] of all.entries()) expect(letters(text[i] ?? "")).toBe(letters(drawnText([page])));
      for (const page of all)
        for (const line of linesOf(page))
          expect(
            text.some((one) => one.includes(squashed(line))),
            line,
          ).toBe(true);
    },
  );

  it("has every event of the case in its text", async () => {
    const text = (await read(await pdf(builtIn))).text.join("");
    for (const event of builtIn.events) expect(text.includes(squashed(labelOf(event))), event.id).toBe(true);
  });

  it("has Latin, Greek, and the signs for minus, at least and at most right", async () => {
    const title = "Ångström Łódź Ğüçş αβγΩ −5 ≥ 10 ≤ 20 ± × → ½ µm “x” – … ‰ ²³₂ fi";
    const { text } = await read(await pdf(caseOf("signs", [{ id: "e", kind: "imaging", title }])));
    expect(text.join("")).toContain(squashed(title));
  });

  it("is the same each time, and holds no date", async () => {
    const [a, b] = [await pdf(builtIn), await pdf(structuredClone(builtIn))];
    expect(Buffer.compare(Buffer.from(a), Buffer.from(b))).toBe(0);
    expect(Buffer.from(a).toString("latin1")).not.toMatch(/CreationDate|ModDate/);
  });

  it("is tagged: headings, paragraphs, and figures told in words; titled and in a language", async () => {
    const { document } = await read(await pdf(builtIn));
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: builtIn.title, Creator: "Caseline 9.9.9", Language: "en-US" });
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    expect(tree).toContain('"role":"H1"');
    expect(tree).toContain('"role":"Figure"');
    expect(tree).toContain(`Timeline: ${builtIn.title}`);
  });

  it("has pages as large as asked for, in points", async () => {
    const { document } = await read(await pdf(builtIn, { size: { width: 1122.52, height: 793.7 } }));
    const { view } = await document.getPage(1);
    expect(((view[2] ?? 0) / 72) * 25.4).toBeCloseTo(297, 1);
    expect(((view[3] ?? 0) / 72) * 25.4).toBeCloseTo(210, 1);
  });

  it("names the characters that no bundled font has, and is never made with another in their place", async () => {
    const of = caseOf("foreign", [{ id: "e", kind: "imaging", title: "肝 mass 👩 \u0007" }]);
    expect(await lackingOf("pdf", fileJob(of))).toEqual(["肝", "👩", "\u0007"]);
    await expect(pdf(of)).rejects.toThrow("no bundled font");
    expect(await lackingOf("pdf", fileJob(builtIn))).toEqual([]);
  });

  it("holds any text as it is that its fonts have, whatever that means in the language of PDF", async () => {
    const names = Object.keys(HOSTILE).filter(
      (name) => !["control", "lone", "turned", "hebrew", "emoji"].includes(name),
    );
    const of = hostileCase(names);
    for (const what of ["whole", "story", "shown"] as const) {
      expect(await lackingOf("pdf", fileJob(of, { what }))).toEqual([]);
      const { text } = await read(await pdf(of, { what }));
      for (const [i, page] of pages(of, { what }).entries())
        expect(letters(text[i] ?? "")).toBe(letters(drawnText([page])));
    }
    expect((await lackingOf("pdf", fileJob(hostileCase()))).length).toBeGreaterThan(5);
  });

  it("has its letters where the layout has measured them", async () => {
    const page = pages(builtIn)[0]!;
    const file = pdfOf([page], {
      theme: themes.light,
      faces: facesOf(),
      title: "x",
      creator: "x",
      language: "en",
    });
    const { document } = await read(file);
    const { items } = await (await document.getPage(1)).getTextContent();
    const title = items.find((item) => "str" in item && item.str === page.title.text);
    if (title === undefined || !("transform" in title)) throw new Error("no title");
    const [shape] = page.title.shapes;
    expect(title.transform[4] / 0.75).toBeCloseTo(shape!.x, 1);
    expect((page.height * 0.75 - title.transform[5]) / 0.75).toBeCloseTo(shape!.y, 1);
  });
});

const poppler = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    process.stderr.write(
      "\nNOT TESTED HERE: pdftotext of poppler is not installed; pdf.js alone has read the files.\n",
    );
    return false;
  }
})();

it.skipIf(!poppler)(
  "another reader of PDF, poppler, finds the same words, and nothing to warn of",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "caseline-pdf-"));
    try {
      const path = join(folder, "a.pdf");
      writeFileSync(path, await pdf(builtIn));
      execFileSync("pdftotext", [path, join(folder, "a.txt")], { stdio: ["ignore", "ignore", "pipe"] });
      const text = readFileSync(join(folder, "a.txt"), "utf8");
      expect(letters(text.replaceAll("\f", ""))).toBe(letters(drawnText(pages(builtIn))));
      expect(execFileSync("pdffonts", [path], { encoding: "utf8" })).not.toMatch(/ no +(?:no|yes) /);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
