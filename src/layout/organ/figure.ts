import { inline } from "../../look/describe.ts";
import { things } from "../../model/named.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import { labelShapes, type Measure } from "../label.ts";
import type { Mark, Px, Scene, Shape } from "../scene.ts";
import type { Anatomy, Spot } from "./anatomy.ts";
import { layoutCallouts } from "./callouts.ts";
import { count, factsOf, type Words } from "./facts.ts";
import { lesionShapes } from "./lesionMark.ts";
import { type Oval, rimToward } from "./pack.ts";
import { groundShapes, noteShapes, plan } from "./plan.ts";
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
const targetsOf = (anatomy: Anatomy, { place, oval }: Drawn): readonly Spot[] =>
  oval === null
    ? place.areas.flatMap((name) => (anatomy.areas[name] ? [anatomy.areas[name].at] : []))
    : [[oval.x, oval.y]];

/** One organ with its lesions as they stood: drawing, leaders, lesions, and their words in one column. */
export const layoutFigure = (
  resolved: Resolved,
  anatomy: Anatomy,
  {
    lesions,
    more,
    at,
    tall = null,
  }: { lesions: readonly Drawn[]; more: number; at: Id | null; tall?: Px | null },
  width: Px,
  measure: Measure,
  said: Words,
): Scene => {
  const { say } = said;
  const planned = plan(anatomy, width, tall);
  const { ruler, column, led, size, foot } = planned;
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
    if (joint === undefined || !led) return [];
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
    const whole = inline(drawn.then.lesion.title);
    return {
      key: id,
      role: "lesion",
      event: id,
      says: say.aloud(
        title,
        [...facts, ...(title.startsWith(drawn.then.lesion.title) ? [] : [whole])].join(say.joined),
      ),
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
    height: Math.ceil(Math.max(foot, end + (rest === 0 ? 6 : 30))),
    says: say.map(say.organ[anatomy.name], when, marks.map(({ says }) => says).join(" ")),
    marks: [
      {
        key: anatomy.name,
        role: "figure",
        box: { x: ruler.x, y: ruler.y, w: anatomy.width * ruler.k, h: anatomy.height * ruler.k },
        shapes: groundShapes(anatomy, ruler),
      },
      ...(leaders.length === 0 ? [] : [{ key: "leaders", role: "leader", shapes: leaders } as const]),
      {
        key: "notes",
        role: "note",
        shapes: noteShapes(anatomy, lesions, planned, width, say, tall === null),
      },
      ...marks,
      ...note,
    ],
  };
};
