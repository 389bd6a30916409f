import { expect, test } from "vitest";
import { threadPath } from "../../src/app/threadPath.ts";

const panel = { left: 300, top: 600, right: 500, bottom: 900 };
const mark = { x: 320, y: 200 };

test("a thread falls from its mark to the foot of the timeline and on to the panel's edge", () => {
  expect(threadPath(mark, 500, { panel, line: null })).toBe("M320,200V500C320,550 320,550 320,600");
});

test("a thread from beside the panel runs level, and ends a little inside the nearer corner", () => {
  const fromLeft = threadPath({ x: 0, y: 200 }, 500, { panel, line: null });
  expect(fromLeft).toBe("M0,200V500V540Q0,550 10,550H308Q318,550 318,560V600");
  const fromRight = threadPath({ x: 900, y: 200 }, 500, { panel, line: null });
  expect(fromRight).toBe("M900,200V500V540Q900,550 890,550H492Q482,550 482,560V600");
});

test("a thread about one line runs down the panel's margin to that line", () => {
  const line = { left: 320, top: 700, right: 480, bottom: 720 };
  expect(threadPath(mark, 500, { panel, line })).toBe("M320,200V500C320,550 307,550 307,600V710h6");
});

test("a thread about several lines points at the first", () => {
  const line = { left: 320, top: 700, right: 480, bottom: 800 };
  expect(threadPath(mark, 500, { panel, line })).toMatch(/V714h6$/);
});

test("a panel that stands beside the timeline gets one curve", () => {
  const beside = { left: 300, top: 100, right: 500, bottom: 900 };
  expect(threadPath({ x: 0, y: 50 }, 500, { panel: beside, line: null })).toBe(
    "M0,50V65Q0,75 10,75H308Q318,75 318,85V100",
  );
});
