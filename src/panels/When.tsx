import { knownText, whenText } from "../look/describe.ts";
import { isStretch } from "../model/isStretch.ts";
import type { Id } from "../model/resolved.ts";
import type { WrittenTime } from "../model/written.ts";
import { useDay0, useHere } from "./Here.tsx";

/** The source's own words for a time, in the order of the file. */
const saidOf = (time: WrittenTime | undefined): readonly string[] => {
  if (time === undefined) return [];
  if (Array.isArray(time)) return time.flatMap((one) => one.said ?? []);
  const own = time.said === undefined ? [] : [time.said];
  if (!isStretch(time)) return own;
  return [...own, ...saidOf(time.from), ...(time.to === "ongoing" ? [] : saidOf(time.to))];
};

/** When something was: in our words, and in the source's own in quotation marks. */
export const When = ({ id, time }: { id: Id; time: WrittenTime | undefined }) => {
  const { shown, words } = useHere();
  const when = whenText(shown, id, useDay0(), words);
  const said = saidOf(time);
  return [...(said.includes(when) ? [] : [when]), ...said.map(words.panels.quoted)].join("; ");
};

/** When something was learned, where the source says that this was later; else nothing. */
export const Known = ({ id }: { id: Id }) => {
  const { shown, words } = useHere();
  return knownText(shown, id, useDay0(), words);
};

/** When something was, and in a line of its own when it was learned. */
export const Times = ({ id, time }: { id: Id; time: WrittenTime | undefined }) => (
  <div className="cl-times">
    <p>
      <When id={id} time={time} />
    </p>
    <p>
      <Known id={id} />
    </p>
  </div>
);
