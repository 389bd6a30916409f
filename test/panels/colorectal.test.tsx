// @vitest-environment happy-dom
import { expect, test } from "vitest";
import json from "../../data/cases/colorectal-liver-metastases-synthetic.json" with { type: "json" };
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
  const sizes = [...(lesion?.querySelectorAll(".cl-sizes > li") ?? [])].map(({ textContent }) => textContent);
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
