import type { Token } from "../look/theme.ts";
import type { Box, Px, Shape } from "./scene.ts";

/**
 * A box filled with 45 degree lines, as one path: it needs no pattern, and so no id that a page could share,
 * and passes through every exporter.
 * @param gap between two lines, px
 */
export const hatch = ({ x, y, w, h }: Box, stroke: Token, gap: Px): Shape => {
  const parts: string[] = [];
  const n = (value: Px) => Math.round(value * 10) / 10;
  for (let c = gap / 2; c < w + h; c += gap) {
    const [x1, y1] = c <= w ? [x + c, y] : [x + w, y + c - w];
    const [x2, y2] = c <= h ? [x, y + c] : [x + c - h, y + h];
    parts.push(`M${n(x1)},${n(y1)}L${n(x2)},${n(y2)}`);
  }
  return { is: "path", d: parts.join(""), stroke, width: 1, opacity: 0.7 };
};
