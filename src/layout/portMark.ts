import type { Token } from "../look/theme.ts";
import { glyph } from "./glyph.ts";
import type { Px, Shape } from "./scene.ts";

type Kind = Parameters<typeof glyph>[0];

const LENS = /camera|scope|optic/;

/** What a port is for: words of its role, the outline and the ink that stand for it. */
const ROLES: readonly (readonly [pattern: RegExp, outline: Kind, ink: Token])[] = [
  [LENS, "imaging", "imaging"],
  [/specimen|extract|retriev/, "surgery", "pathology"],
  [/work|instrument|operat|dissect/, "imaging", "surgery"],
  [/assist|retract/, "laboratory", "treatment"],
  [/drain/, "treatment", "followUp"],
];

const OTHER = [/./, "pathology", "laboratory"] as const;

/**
 * What stands for a port, around 0, 0: an outline and ink for each of its roles, one within the other, the camera with a
 * hole for its lens.
 */
export const portShapes = (role: string | undefined, x: Px, y: Px, radius: Px): readonly Shape[] => {
  const words = (role ?? "").toLowerCase();
  const all = ROLES.filter(([pattern]) => pattern.test(words));
  const roles = all.length > 0 ? all : [OTHER];
  return roles
    .map(([pattern, outline, ink], i): readonly Shape[] => {
      const lens = pattern === LENS;
      const core: Shape =
        i === 0
          ? { is: "path", d: glyph(outline, radius), x, y, fill: ink, stroke: "panel", width: 1 }
          : { is: "path", d: glyph(outline, radius + 4 * i), x, y, fill: "panel", stroke: ink, width: 1.6 };
      return lens ? [core, { is: "circle", x, y, r: radius * 0.38, fill: "panel" }] : [core];
    })
    .reverse()
    .flat();
};
