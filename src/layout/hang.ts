import type { Frame } from "./frame.ts";
import type { Label } from "./label.ts";
import type { Box, Px } from "./scene.ts";

/** A stretch whose words do not fit into it: they hang beneath. `parts` are those of it that are drawn solid. */
type Stretch = {
  readonly piece: { readonly x0: Px; readonly x1: Px; readonly label: Label };
  readonly least: Px;
  readonly parts: readonly (readonly [Px, Px])[];
};

/** Where its words hang: their top left, and where the leader to them stands; null where it would run through words. */
type Hung<T> = { readonly piece: T; readonly x: Px; readonly y: Px; readonly leader: Px | null };

/** Room kept around words, and from an end of a stretch to its leader, px. */
const GUTTER = { x: 10, y: 3 };
const EDGE: Px = 5;
/** Where words begin, from their leader: at it, with it in their middle, ending at it; each worse by some px. */
const MANNERS = [
  { share: 0.03, worse: 0 },
  { share: 0.5, worse: 2 },
  { share: 0.97, worse: 10 },
];
/** How much worse a px is of words beyond their own stretch, and of a leader away from its middle. */
const WORSE = { beyond: 0.5, away: 0.06 };
const TRIES = 9;

const meets = (a: Box, b: Box, { x, y }: { x: Px; y: Px }): boolean =>
  a.x < b.x + b.w + x && b.x < a.x + a.w + x && a.y < b.y + b.h + y && b.y < a.y + a.h + y;

/** Places for a leader: the middle of the longest solid part, then others along the whole stretch. */
const leaders = ({ piece: { x0, x1 }, parts }: Stretch, frame: Frame): readonly Px[] => {
  const [from, to] = [Math.max(x0 + EDGE, frame.x0), Math.min(x1 - EDGE, frame.x1)];
  const longest = parts.reduce<readonly [Px, Px]>(
    (best, part) => (part[1] - part[0] > best[1] - best[0] ? part : best),
    parts[0] ?? [x0, x1],
  );
  const middle = (longest[0] + longest[1]) / 2;
  if (to <= from) return [middle];
  return [middle, ...Array.from({ length: TRIES }, (_, i) => from + ((to - from) * i) / (TRIES - 1))];
};

/**
 * Words hung under their stretches, from the right to the left: none over another or over what is `there`, no leader
 * through words. Each stands as high, as much under its own stretch and as near to its leader's end as that allows; where
 * nothing allows it, beneath all others, and if need be without a leader: then its color alone says whose words they are.
 */
export const hang = <T extends Stretch["piece"]>(
  frame: Frame,
  stretches: readonly (Stretch & { readonly piece: T })[],
  there: readonly Box[],
): readonly Hung<T>[] => {
  const taken = [...there];
  const stems: Box[] = [];
  const hung: Hung<T>[] = [];
  for (const stretch of [...stretches].sort((a, b) => b.piece.x0 - a.piece.x0)) {
    const { piece, least } = stretch;
    const { w, h } = piece.label;
    const rows = [least, ...taken.map((box) => box.y + box.h + GUTTER.y).filter((y) => y > least)];
    const [first = piece.x0, ...others] = leaders(stretch, frame);
    const all = [first, ...others].flatMap((leader) =>
      MANNERS.map(({ share, worse }) => {
        const x = Math.min(Math.max(leader - w * share, frame.x0), frame.x1 - w);
        const beyond = Math.max(0, piece.x0 - x) + Math.max(0, x + w - piece.x1);
        const reaches = leader >= x && leader <= x + w;
        const cost = worse + beyond * WORSE.beyond + Math.abs(leader - first) * WORSE.away;
        return { leader, x, cost: reaches ? cost : Number.POSITIVE_INFINITY };
      }),
    );
    let best: (Hung<T> & { readonly cost: number }) | null = null;
    for (const y of [...new Set(rows)].sort((a, b) => a - b))
      for (const { leader, x, cost } of all) {
        const total = cost + (y - least);
        if (best !== null && total >= best.cost) continue;
        const box = { x, y, w, h };
        const stem = { x: leader, y: least - GUTTER.y, w: 0, h: y - least };
        const clear =
          !taken.some((other) => meets(other, box, GUTTER)) &&
          !stems.some((other) => meets(other, box, { x: 3, y: 0 })) &&
          !taken.some((other) => meets(other, stem, { x: 3, y: 0 }));
        if (clear) best = { piece, x, y, leader, cost: total };
      }
    const lowest = Math.max(...rows);
    const x = Math.min(Math.max(first, frame.x0), frame.x1 - w);
    const stemTo = (leader: Px, y: Px): Box => ({
      x: leader,
      y: least - GUTTER.y,
      w: 0,
      h: y - least + GUTTER.y,
    });
    const isFree = !taken.some((other) => meets(other, stemTo(first, lowest), { x: 3, y: 0 }));
    const found: Hung<T> = best ?? { piece, x, y: lowest, leader: isFree ? first : null };
    taken.push({ x: found.x, y: found.y, w, h });
    if (found.leader !== null) stems.push(stemTo(found.leader, found.y));
    hung.push(found);
  }
  return hung;
};
