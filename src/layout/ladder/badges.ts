import type { Id } from "../../model/resolved.ts";
import type { Mark, Px } from "../scene.ts";
import type { Sheet } from "./sheet.ts";

/** A ring with the number of statements for each conflict about a datum; it opens the conflict. */
export const badgesOf = ({ resolved, words, size }: Sheet, id: Id) =>
  (resolved.case.conflicts ?? [])
    .filter(({ concerns }) => concerns?.includes(id))
    .map((conflict, i) => (right: Px, middle: Px): Mark => {
      const r = size * 0.62;
      const x = right + r + 5 + i * (2 * r + 3);
      const text = String(conflict.statements.length);
      return {
        key: `badge:${id}:${conflict.id}`,
        role: "badge",
        event: conflict.id,
        says: words.panels.disagree(conflict.statements.length, conflict.title),
        at: { x, y: middle },
        box: { x: x - 8, y: middle - 9, w: 16, h: 18 },
        shapes: [
          { is: "circle", x, y: middle, r, fill: "band", stroke: "uncertain", width: 1.25 },
          {
            is: "text",
            x,
            y: middle + size * 0.28,
            text,
            font: "sansBold",
            size: size * 0.8,
            fill: "ink",
            anchor: "middle",
          },
        ],
      };
    });

/** The room that badges take beside words, px. */
export const badgeRoom = ({ size }: Sheet, count: number): Px =>
  (count === 0 ? 0 : 5) + count * (size * 1.24 + 3);
