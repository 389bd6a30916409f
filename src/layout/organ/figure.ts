import { inline } from "../../look/describe.ts";
import { things } from "../../model/named.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import { labelShapes, type Measure } from "../label.ts";
import type { Mark, Px, Scene, Shape } from "../scene.ts";
import type { Anatomy, Spot } from "./anatomy.ts";
import { layoutCallouts } from "./callouts.ts";
import { scaledPath } from "./curve.ts";
import { count, factsOf, type Words } from "./facts.ts";
import { lesionShapes, type Ruler } from "./lesionMark.ts";
import { inOval, type Oval, rimToward } from "./pack.ts";
import type { Place } from "./site.ts";
import type { Then } from "./then.ts";

/** A lesion on a figure: how it stood then, where it lies, and as what it is drawn. */
export type Drawn = {
  readonly then: Then;
  readonly place: Place;
  readonly oval: Oval | null;
  readonly toScale: boolean;
};

/** Lesions that get words of their own; more of them could not be told apart. */
const MOST_LABELS = 10;
const NARROWEST: Px = 118;
const WIDEST: Px = 460;

type Plan = {
  readonly ruler: Ruler;
  readonly column: { x: Px; y: Px; width: Px };
  readonly size: Px;
  readonly foot: Px;
};

/** How large the organ is drawn, and where the column of labels stands. */
const plan = (anatomy: Anatomy, width: Px): Plan => {
  const size = width >= 520 ? 14 : 13;
  const beside = anatomy.free === null || width >= 700;
  const drawn = Math.min(WIDEST, beside ? Math.min(width * 0.54, anatomy.width * 2.3) : width);
  const k = drawn / anatomy.width;
  const ruler = { k, x: 0, y: anatomy.top * k + (beside && anatomy.free === null ? 4 : 0) };
  const foot = ruler.y + (anatomy.barAt[1] + 3) * k;
  const [fx, fy] = anatomy.free ?? [anatomy.width, 0];
  const x = beside ? drawn + 20 : fx * k;
  const column = beside ? { x, y: 26, width: width - x } : { x, y: ruler.y + fy * k, width: width - x };
  return column.width >= NARROWEST
    ? { ruler, column, size, foot }
    : { ruler, column: { x: 16, y: foot + 18, width: width - 16 }, size, foot };
};

const groundShapes = (anatomy: Anatomy, { k, x, y }: Ruler): readonly Shape[] =>
  anatomy.strokes.map(({ d, wide, width, ...ink }) => ({
    is: "path",
    d: scaledPath(d, k, x, y),
    ...ink,
    ...(wide === undefined
      ? width === undefined
        ? {}
        : { width }
      : { width: Math.round(wide * k * 100) / 100 }),
  }));

/** Names of parts, each where no lesion covers it; the scale bar; the sides; and that it is schematic. */
const noteShapes = (
  anatomy: Anatomy,
  lesions: readonly Drawn[],
  { ruler, size }: Plan,
  width: Px,
  { say }: Words,
): readonly Shape[] => {
  const at = ([mx, my]: Spot): { x: Px; y: Px } => ({ x: ruler.x + mx * ruler.k, y: ruler.y + my * ruler.k });
  const font = { is: "text", font: "sans", fill: "soft" } as const;
  const free = (spot: Spot) => lesions.every(({ oval }) => oval === null || !inOval(oval, spot, 7 / ruler.k));
  const bar = at(anatomy.barAt);
  const end = bar.x + anatomy.bar * ruler.k;
  return [
    ...anatomy.names.map(({ text, spots }): Shape => {
      const { x, y } = at(spots.find(free) ?? spots[0] ?? [0, 0]);
      return {
        ...font,
        font: "sansBold",
        x,
        y: y + size * 0.34,
        text,
        size,
        anchor: "middle",
        halo: "organ",
      };
    }),
    ...(["right", "left"] as const).map((side): Shape => {
      const { x, y } = at(anatomy.sides[side]);
      return { ...font, x, y, text: say[side], size: size - 1 };
    }),
    { ...font, font: "sansItalic", x: width, y: size, text: say.schematic, size: size - 1, anchor: "end" },
    {
      is: "path",
      d: `M${bar.x},${bar.y - 3}L${bar.x},${bar.y + 3}M${bar.x},${bar.y}L${end},${bar.y}M${end},${bar.y - 3}L${end},${bar.y + 3}`,
      stroke: "ink",
      width: 1.3,
    },
    { ...font, x: end + 7, y: bar.y + 4, text: say.scale(String(anatomy.bar)), size: size - 1 },
  ];
};

const targetsOf = (anatomy: Anatomy, { place, oval }: Drawn): readonly Spot[] =>
  oval === null
    ? place.areas.flatMap((name) => (anatomy.areas[name] ? [anatomy.areas[name].at] : []))
    : [[oval.x, oval.y]];

/** One organ with its lesions as they stood: drawing, leaders, lesions, and their words in one column. */
export const layoutFigure = (
  resolved: Resolved,
  anatomy: Anatomy,
  { lesions, more, at }: { lesions: readonly Drawn[]; more: number; at: Id | null },
  width: Px,
  measure: Measure,
  said: Words,
): Scene => {
  const { say } = said;
  const planned = plan(anatomy, width);
  const { ruler, column, size, foot } = planned;
  const px = ([x, y]: Spot): Spot => [ruler.x + x * ruler.k, ruler.y + y * ruler.k];
  const mm = ([x, y]: Spot): Spot => [(x - ruler.x) / ruler.k, (y - ruler.y) / ruler.k];
  const told = lesions.map((drawn) => {
    const { lesion, removed } = drawn.then;
    const name = lesion.label ?? lesion.title;
    return {
      drawn,
      id: lesion.id,
      title: removed === "yes" ? say.told(name, say.removed) : name,
      facts: factsOf(resolved, drawn.then, drawn, said),
      targets: targetsOf(anatomy, drawn).map(px),
    };
  });
  const labelled = layoutCallouts(told.slice(0, MOST_LABELS), { ...column, size, measure });
  const calls = new Map(labelled.map((called) => [called.id, called]));
  const rest = told.length - labelled.length + more;
  const below = labelled.at(-1)?.box;
  const end = below === undefined ? column.y : below.y + below.h;
  const leaders = told.flatMap(({ id, drawn, targets }): readonly Shape[] => {
    const joint = calls.get(id)?.joint;
    if (joint === undefined) return [];
    return targets.flatMap((target): readonly Shape[] => {
      const [x, y] = drawn.oval === null ? target : px(rimToward(drawn.oval, mm(joint)));
      const dot: Shape = { is: "circle", x, y, r: 2, fill: "soft" };
      const line: Shape = {
        is: "line",
        x1: joint[0],
        y1: joint[1],
        x2: x,
        y2: y,
        stroke: "soft",
        width: 0.9,
      };
      return drawn.oval === null ? [line, dot] : [line];
    });
  });
  const marks = told.map(({ drawn, id, title, facts, targets }): Mark => {
    const called = calls.get(id);
    const [x, y] = targets[0] ?? called?.joint ?? [0, 0];
    const words = called ? labelShapes(called.label, called.box.x, called.box.y, "start", "panel") : [];
    const name =
      drawn.then.removed === "yes" ? say.told(drawn.then.lesion.title, say.removed) : drawn.then.lesion.title;
    return {
      key: id,
      role: "lesion",
      event: id,
      says: say.aloud(inline(name) === inline(title) ? title : name, facts.join(say.joined)),
      at: { x, y },
      ...(called ? { box: called.box } : {}),
      shapes: [...lesionShapes(anatomy, drawn.place, drawn.then, drawn, ruler), ...words],
    };
  });
  const event = at === null ? undefined : things(resolved.case).get(at);
  const when = event?.is === "event" ? say.at(event.it.label ?? event.it.title) : say.atLast;
  const note: readonly Mark[] =
    rest === 0
      ? []
      : [
          {
            key: "more",
            role: "note",
            shapes: [
              {
                is: "text",
                x: column.x,
                y: end + 20,
                text: say.more(count(rest, said)),
                font: "sansItalic",
                size: size - 1,
                fill: "soft",
              },
            ],
          },
        ];
  return {
    width,
    height: Math.ceil(Math.max(foot + 4, end + (rest === 0 ? 6 : 30))),
    says: say.map(say.organ[anatomy.name], when, marks.map(({ says }) => says).join(" ")),
    marks: [
      { key: anatomy.name, role: "figure", shapes: groundShapes(anatomy, ruler) },
      ...(leaders.length === 0 ? [] : [{ key: "leaders", role: "leader", shapes: leaders } as const]),
      { key: "notes", role: "note", shapes: noteShapes(anatomy, lesions, planned, width, said) },
      ...marks,
      ...note,
    ],
  };
};
