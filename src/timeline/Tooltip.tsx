import type { Mark, Px } from "../layout/scene.ts";
import { knownText, thing, whenText } from "../look/describe.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Id, Resolved } from "../model/resolved.ts";

const WIDTH: Px = 280;

/** The words of a mark in full, beside it and within the picture; what is spoken says the same. */
export const Tooltip = ({
  mark,
  width,
  resolved,
  words,
  day0,
}: {
  mark: Mark;
  width: Px;
  resolved: Resolved;
  words: Strings;
  day0: Id | null;
}) => {
  const { at, box, event } = mark;
  const found = event === undefined ? undefined : thing(resolved, event);
  if (at === undefined || found === undefined) return null;
  const zero = day0 ?? resolved.case.day0 ?? null;
  const lines =
    mark.role === "cluster" || mark.role === "series"
      ? [mark.says]
      : [
          "note" in found ? found.note : undefined,
          whenText(resolved, found.id, zero, words),
          knownText(resolved, found.id, zero, words),
        ];
  const left = Math.max(0, Math.min(at.x - 20, width - WIDTH));
  const top = box ? box.y + box.h + 8 : at.y + 20;
  return (
    <div className="cl-tooltip" aria-hidden="true" style={{ left, top, maxWidth: Math.min(WIDTH, width) }}>
      {mark.role !== "cluster" && <strong>{found.title}</strong>}
      {lines.map((line) => line && <span key={line}>{line}</span>)}
    </div>
  );
};
