import { expect, test } from "vitest";
import { clearance } from "../../src/layout/leader.ts";
import { layoutPorts } from "../../src/layout/ports.ts";
import type { Box, Mark, Shape } from "../../src/layout/scene.ts";
import { seriesRows } from "../../src/layout/seriesRows.ts";
import { layoutTimeline } from "../../src/layout/timeline.ts";
import { figures as say } from "../../src/look/figures.en.ts";
import { measureText } from "../../src/look/measure.ts";
import { en as words } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case, Event } from "../../src/model/schema.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";
import { readJson } from "../data/reading.ts";
import { builtIn, manyPorts } from "./figureCases.ts";

const CASES = ["hepatic-leiomyosarcoma", "breast-synthetic", "colorectal-liver-metastases-synthetic"].map(
  (name) => readJson(`data/cases/${name}.json`) as Case,
);
const WIDTHS = [328, 358, 680, 720, 960, 1376];

const draw = (of: Case, width: number) =>
  layoutTimeline({
    resolved: resolve(of),
    view: DEFAULT_VIEW,
    width,
    measure: measureText,
    words,
    rows: seriesRows,
  });

const textBox = (shape: Shape): readonly Box[] => {
  if (shape.is !== "text") return [];
  const w = measureText(shape.text, shape.font, shape.size);
  const x = shape.anchor === "end" ? shape.x - w : shape.anchor === "middle" ? shape.x - w / 2 : shape.x;
  return [{ x, w, y: shape.y - shape.size * 0.75, h: shape.size * 0.8 }];
};
const textsOf = ({ marks }: { readonly marks: readonly Mark[] }) =>
  marks.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.is === "text" ? [shape.text] : [])));

test("words of the course hang under their own stretch, and no leader runs through words", () => {
  let hung = 0;
  for (const of of CASES)
    for (const width of WIDTHS) {
      const course = draw(of, width).marks.filter(({ role }) => role === "course");
      const boxes = course.flatMap((mark) => mark.shapes.flatMap(textBox));
      for (const { shapes, box } of course) {
        const leader = shapes.find(
          (shape) => shape.is === "line" && shape.x1 === shape.x2 && shape.stroke === "line",
        );
        if (leader?.is !== "line" || box === undefined) continue;
        hung += 1;
        const through = boxes.filter(
          ({ x, y, w, h }) =>
            leader.x1 > x - 1 && leader.x1 < x + w + 1 && leader.y1 < y + h && leader.y2 > y + 1,
        );
        expect(through, `${of.id} at ${width}`).toEqual([]);
        const [own] = shapes.flatMap(textBox);
        expect(leader.x1).toBeGreaterThanOrEqual(box.x);
        expect(leader.x1).toBeLessThanOrEqual(box.x + box.w);
        expect(own && own.x <= leader.x1 + 1 && leader.x1 <= own.x + own.w + 1).toBe(true);
      }
    }
  expect(hung).toBeGreaterThan(20);
});

test("a tie keeps its words at any width, on a line of their own where there is no room beside it", () => {
  for (const width of WIDTHS) {
    const said = textsOf(draw(builtIn, width)).filter((text) => text.startsWith("learned after"));
    expect(said, `at ${width}`).toHaveLength(2);
  }
});

test("on a phone, ticks have words, short ones where whole names have no room, and none overlap", () => {
  const ticks = draw(builtIn, 358).marks.filter(({ key }) => key.startsWith("tick:"));
  const boxes = ticks.flatMap(({ shapes }) => shapes.flatMap(textBox));
  expect(ticks).toHaveLength(8);
  expect(boxes.length).toBeGreaterThan(5);
  const over = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.x < b.x + b.w && b.x < a.x + a.w));
  expect(over).toEqual([]);
});

test("the rows of one bracket stand alike: their marks in one column, their words all beside or all beneath", () => {
  const resolved = resolve(builtIn);
  for (const width of WIDTHS) {
    const rows = draw(builtIn, width).marks.filter(({ role }) => role === "bracket");
    const stands = new Map<string, Set<string>>();
    for (const { event = "", at, shapes } of rows) {
      const moment = resolved.moments.get(event);
      if (moment?.upper == null || at === undefined) continue;
      const first = shapes.find((shape) => shape.is === "text");
      const beneath = first !== undefined && first.y - at.y > 10;
      const key = `${moment.lower} ${moment.upper} ${moment.column}`;
      stands.set(key, (stands.get(key) ?? new Set()).add(`${Math.round(at.x)} ${beneath}`));
    }
    expect(stands.size).toBeGreaterThan(0);
    for (const [key, all] of stands) expect([...all], `${key} at ${width}`).toHaveLength(1);
  }
});

test("the leader of a port keeps clear of the marks of all others", () => {
  const resection = builtIn.events.find(({ id }) => id === "resection-1") as Event;
  for (const of of [resection, manyPorts])
    for (const width of [290, 342, 362, 520]) {
      const marks = layoutPorts(of, width, measureText, { words, say }).scene?.marks ?? [];
      const ports = marks.filter(({ role }) => role === "port");
      const spots = ports.map(({ shapes }) =>
        shapes.flatMap((shape) =>
          shape.is === "path" && shape.x !== undefined && shape.y !== undefined
            ? [[shape.x, shape.y] as const]
            : [],
        ),
      );
      ports.forEach(({ shapes, key }, i) => {
        const leader = shapes.find((shape) => shape.is === "path" && shape.x === undefined);
        const line = leader?.is === "path" ? [...leader.d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)] : [];
        const others = spots.flatMap((own, j) => (i === j ? [] : own));
        const points = line.map(([, x, y]) => [Number(x), Number(y)] as const);
        expect(points.length, key).toBeGreaterThan(1);
        expect(clearance(points, others), `${of.id} ${key} at ${width}`).toBeGreaterThan(9);
      });
    }
});
