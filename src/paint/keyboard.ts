import type { Mark } from "../layout/scene.ts";

type Standing = Mark & { readonly at: NonNullable<Mark["at"]> };

const reachable = (marks: readonly Mark[]): readonly Standing[] =>
  marks.filter((mark): mark is Standing => mark.says !== undefined && mark.at !== undefined);

const inTime = (a: Standing, b: Standing): number => a.at.x - b.at.x || a.at.y - b.at.y;

/** The mark that the tab key reaches first: the selected one, else the earliest. */
export const firstMark = (marks: readonly Mark[], selected: string | null): string | null => {
  const all = reachable(marks);
  const found = all.find(({ event }) => event === selected) ?? [...all].sort(inTime)[0];
  return found?.key ?? null;
};

/**
 * The mark that an arrow key leads to: left and right go through the case in the order of the picture, up and down
 * to the nearest mark of another lane. Null when the key leads nowhere.
 */
export const nextMark = (marks: readonly Mark[], from: string, key: string): string | null => {
  const all = reachable(marks);
  const here = all.find((mark) => mark.key === from);
  if (here === undefined) return firstMark(marks, null);
  const ordered = [...all].sort(inTime);
  const at = ordered.indexOf(here);
  switch (key) {
    case "ArrowRight":
      return ordered[at + 1]?.key ?? null;
    case "ArrowLeft":
      return ordered[at - 1]?.key ?? null;
    case "Home":
      return ordered[0]?.key ?? null;
    case "End":
      return ordered.at(-1)?.key ?? null;
    case "ArrowUp":
    case "ArrowDown": {
      const sign = key === "ArrowUp" ? -1 : 1;
      const beyond = all.filter((mark) => (mark.at.y - here.at.y) * sign > 1);
      const steep = (mark: Standing) => Math.abs(mark.at.y - here.at.y) * 3 + Math.abs(mark.at.x - here.at.x);
      return beyond.sort((a, b) => steep(a) - steep(b))[0]?.key ?? null;
    }
    default:
      return null;
  }
};

/** The mark that an arrow key leads to in a grid of marks: the nearest one on that side. Null when there is none. */
export const nearestMark = (marks: readonly Mark[], from: string, key: string): string | null => {
  if (key !== "ArrowLeft" && key !== "ArrowRight") return nextMark(marks, from, key);
  const all = reachable(marks);
  const here = all.find((mark) => mark.key === from);
  if (here === undefined) return firstMark(marks, null);
  const sign = key === "ArrowLeft" ? -1 : 1;
  const away = (mark: Standing) => Math.abs(mark.at.y - here.at.y) * 3 + Math.abs(mark.at.x - here.at.x);
  const beside = all.filter((mark) => (mark.at.x - here.at.x) * sign > 1);
  return beside.sort((a, b) => away(a) - away(b))[0]?.key ?? null;
};
