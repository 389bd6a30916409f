import { knownText } from "../look/describe.ts";
import { timesText } from "../look/eventRows.ts";
import type { Id } from "../model/resolved.ts";
import type { WrittenTime } from "../model/written.ts";
import { useDay0, useHere } from "./Here.tsx";

/** When something was: in our words, and in the source's own in quotation marks. */
export const When = ({ id, time }: { id: Id; time: WrittenTime | undefined }) =>
  timesText(useHere(), id, time, useDay0());

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
