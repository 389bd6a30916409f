// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import breast from "../../data/cases/breast-synthetic.json" with { type: "json" };
import json from "../../data/cases/colorectal-liver-metastases-synthetic.json" with { type: "json" };
import builtIn from "../../data/cases/hepatic-leiomyosarcoma.json" with { type: "json" };
import { layoutLadder } from "../../src/layout/ladder.ts";
import { ladderWords } from "../../src/look/ladder.en.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { drawPanels, panelOf, plain } from "./drawn.tsx";

const colorectal = json as unknown as Case;

test("each size of a lesion stands by itself, in time order, with the scan that measured it", () => {
  const { root } = drawPanels(colorectal);
  const lesion = panelOf(root, "imaging").querySelector('.cl-lesion[data-id="liver-s6"]');
  const sizes = [...(lesion?.querySelectorAll(".cl-size-list > li") ?? [])].map(
    ({ textContent }) => textContent,
  );
  expect(sizes.map((text) => plain(text ?? ""))).toEqual([
    "38 × 31 mm ct before treatment",
    "26 × 22 mm ct after 4 cycles",
    "21 × 17 mm ct after 8 cycles",
  ]);
});

test.each([1100, 455, 326])("the ladder names what its other findings are of, %i px wide", (width) => {
  const resolved = resolve(colorectal);
  const words = ladderWords(en);
  const scene = layoutLadder({ resolved, day0: null, width, measure: measureText, words });
  const value = (id: string) => {
    const mark = scene?.marks.find(({ role, event }) => role === "value" && event === id);
    const lines = mark?.shapes.flatMap((shape) => (shape.is === "text" ? shape.text : []));
    return { drawn: plain(lines?.join(" ") ?? ""), says: mark?.says };
  };
  expect(value("colon-ras")).toEqual({ drawn: "● ras: mutated", says: "RAS, Sigmoid colon: mutated" });
  expect(value("colon-braf").drawn).toBe("○ braf v600e: absent");
  expect(value("colon-nodes").drawn).toBe("1 of 18 lymph nodes with tumor");
});

test("the table of the ladder names what its other findings are of", () => {
  const panel = panelOf(drawPanels(colorectal).root, "histology");
  const text = (id: string) => plain(panel.querySelector(`button[data-id="${id}"]`)?.textContent ?? "");
  expect(text("colon-ras")).toBe("●ras: mutated");
  expect(text("colon-braf")).toBe("○braf v600e: absent");
  expect(text("colon-nodes")).toBe("1 of 18 lymph nodes with tumor");
  expect(text("colon-grade")).not.toContain("grade");
});

/** The rows of a scan: what stands in each cell. */
const rowsOf = (root: HTMLElement, scan: string) =>
  [...panelOf(root, "imaging").querySelectorAll(`tr[data-id="${scan}"]`)].map((row) =>
    [...row.querySelectorAll("td")].map((cell) =>
      [...(cell.querySelector("div") ? cell.children : [cell])].map(({ textContent }) =>
        plain(textContent ?? ""),
      ),
    ),
  );

test("what a scan showed is told by lesion, and what it showed of none in particular apart from that", () => {
  const { root } = drawPanels(colorectal);
  expect(rowsOf(root, "ct-1")).toEqual([
    [["s6"], ["38 × 31 mm"]],
    [["s2"], ["17 × 14 mm"]],
    [["sigmoid"], ["not reported"]],
    [["overall"], ["sum of diameters: 55 mm", "recist 1.1: baseline"]],
  ]);
  expect(rowsOf(root, "mri").slice(0, 2)).toEqual([
    [["s6"], ["diffusion: ●restricted"]],
    [["s2"], ["diffusion: ●restricted"]],
  ]);
});

test("a lesion on record that a scan does not mention is not reported; one that is not known yet, or removed, is not named", () => {
  const { root } = drawPanels(breast as unknown as Case);
  const lesions = (scan: string) => rowsOf(root, scan).map(([lesion]) => lesion?.[0]);
  expect(rowsOf(root, "mri-2")).toContainEqual([["left axilla"], ["not reported"]]);
  expect(lesions("screening")).toEqual(["left breast"]);
  expect(lesions("screening-2017")).toEqual(["overall"]);
  const after = rowsOf(drawPanels(builtIn as unknown as Case).root, "follow-up");
  expect(after.map(([lesion]) => lesion?.[0])).toEqual(["s5, recurrence"]);
});

test("negative, not done, and not reported of a scan differ by shape and word", () => {
  const { root } = drawPanels(colorectal);
  expect(rowsOf(root, "mri").at(-1)).toEqual([["overall"], ["−negative; rest of the liver"]]);
  const css = readFileSync("src/look/panels/figures.css", "utf8");
  expect(css).toMatch(/\.cl-scans :is\(\.cl-unsaid[^{]*::before \{[^}]*border: 1px dashed/);
});
