import type { FigureWords } from "../look/figures.en.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Event } from "../model/schema.ts";
import { ABDOMEN, abdomen, abdominalSpot } from "./abdomen.ts";
import { labelShapes, type Measure } from "./label.ts";
import { clearLeader } from "./leader.ts";
import type { Spot } from "./organ/anatomy.ts";
import { layoutCallouts } from "./organ/callouts.ts";
import { scaledPath } from "./organ/curve.ts";
import { portShapes } from "./portMark.ts";
import type { Mark, Px, Scene, Shape } from "./scene.ts";

type Port = NonNullable<Event["ports"]>[number];

/** The figure of an operation's ports, and those whose site it cannot place; no scene where it can place none. */
export type Ports = { readonly scene: Scene | null; readonly without: readonly Port[] };

const SHARE = 0.52;
const WIDEST: Px = 300;
const RADIUS: Px = 5.5;
/** Between two ports of one site, mm. */
const APART = 25;
const MOST = 9;
/** Between a leader and the mark of another port. */
const CLEAR: Px = 14;

const round = (px: Px): Px => Math.round(px * 100) / 100;

/** The ports of one site, side by side, the outer ones a little lower. */
const spread = ([x, y]: Spot, count: number): readonly Spot[] =>
  Array.from({ length: Math.min(count, MOST) }, (_, i) => {
    const from = i - (Math.min(count, MOST) - 1) / 2;
    const apart = Math.min(APART, 110 / count);
    return [x + from * apart, y + Math.abs(from) * 5];
  });

/**
 * A schematic abdomen with the ports of an operation, each by its site, with a mark for its role and words beside. It is
 * no higher than `tall`, px; its words may be.
 */
export const layoutPorts = (
  of: Event,
  width: Px,
  measure: Measure,
  { words, say, tall = Infinity }: { readonly words: Strings; readonly say: FigureWords; readonly tall?: Px },
): Ports => {
  const ports = of.ports ?? [];
  const placed = ports.flatMap((port, i) => {
    const spot = abdominalSpot(port.site);
    return spot === null ? [] : [{ port, i, spots: spread(spot, port.count ?? 1) }];
  });
  const without = ports.filter(({ site }) => abdominalSpot(site) === null);
  if (placed.length === 0) return { scene: null, without };
  const top = 20;
  const k = Math.min(Math.min(WIDEST, width * SHARE) / ABDOMEN.width, (tall - top - 2) / ABDOMEN.height);
  const size = width >= 520 ? 14 : 13;
  const px = ([x, y]: Spot): Spot => [x * k, top + y * k];
  const column = { x: ABDOMEN.width * k + 18, y: top + 26 * k };
  const called = layoutCallouts(
    placed.map(({ port, i, spots }) => ({
      id: String(i),
      title: port.role ?? say.roleNotStated,
      facts: [
        words.panels.port(port.site, port.count),
        ...(port.count === undefined ? [say.countNotStated] : []),
      ],
      targets: [px(spots.at(-1) ?? [0, 0])],
    })),
    { ...column, width: width - column.x, size, measure },
  );
  const marks = placed.map(({ port, i, spots }): Mark => {
    const call = called.find(({ id }) => id === String(i));
    const at = spots.map(px);
    const first = at[0] ?? [0, 0];
    const others = placed.flatMap((one) => (one.port === port ? [] : one.spots.map(px)));
    const line = call ? clearLeader(call.joint, at.toReversed(), others, CLEAR) : [];
    const leader: readonly Shape[] = call
      ? [
          {
            is: "path",
            d: `M${line.map(([x, y]) => `${round(x)},${round(y)}`).join("L")}`,
            stroke: "soft",
            width: 0.9,
          },
        ]
      : [];
    return {
      key: `port-${i}`,
      role: "port",
      says: say.aloud(port.role ?? say.roleNotStated, words.panels.port(port.site, port.count)),
      at: { x: first[0], y: first[1] },
      ...(call ? { box: call.box } : {}),
      shapes: [
        ...leader,
        ...at.flatMap(([x, y]) => portShapes(port.role, x, y, RADIUS)),
        ...(call ? labelShapes(call.label, call.box.x, call.box.y, "start", "panel") : []),
      ],
    };
  });
  const end = Math.max(...called.map(({ box }) => box.y + box.h));
  const note = { is: "text", font: "sans", fill: "soft", size: size - 1 } as const;
  const foot = top + ABDOMEN.height * k;
  const scene: Scene = {
    width,
    height: Math.ceil(Math.max(foot + 2, end + 6)),
    says: say.portsOf(of.title, marks.map(({ says }) => says).join(" ")),
    marks: [
      {
        key: "abdomen",
        role: "figure",
        shapes: abdomen.map(({ d, wide: _, ...ink }) => ({
          is: "path",
          d: scaledPath(d, k, 0, top),
          ...ink,
        })),
      },
      {
        key: "notes",
        role: "note",
        shapes: [
          {
            ...note,
            font: "sansItalic",
            x: width,
            y: size,
            text: say.schematic,
            anchor: "end",
            halo: "panel",
          },
          { ...note, x: 2 * k, y: top + 30 * k, text: say.right },
          { ...note, x: 190 * k, y: top + 30 * k, text: say.left },
        ],
      },
      ...marks,
    ],
  };
  return { scene, without };
};
