import { isStretch } from "../isStretch.ts";
import type { Id, MomentId } from "../resolved.ts";
import type { Statement, WrittenMoment, WrittenTime } from "../written.ts";
import type { Sight } from "./sight.ts";

/** Whether what an id in a written time means exists: of a stretch its end where something comes after it, else its start. */
const refers = ({ seesMoment }: Sight, id: MomentId, end: "start" | "end"): boolean =>
  [id, `${id}.${end}`, id.replace(/\.(start|end)$/, "")].some(seesMoment);

/** What is left of a statement without the hidden things it refers to: of two bounds perhaps one, else all or nothing. */
export const statementLeft = (sight: Sight, statement: Statement): readonly Statement[] => {
  if ("between" in statement) {
    const [after, before] = statement.between;
    const first = refers(sight, after, "end");
    if (refers(sight, before, "start")) return [first ? statement : { before }];
    return first ? [{ after }] : [];
  }
  const stays =
    "after" in statement
      ? refers(sight, statement.after, "end")
      : "before" in statement
        ? refers(sight, statement.before, "start")
        : !("at" in statement) || refers(sight, statement.at, "start");
  return stays ? [statement] : [];
};

/** What is left of a written moment: itself when nothing of it is hidden, undefined when all is. */
export const momentLeft = (sight: Sight, written: WrittenMoment | undefined): WrittenMoment | undefined => {
  if (written === undefined) return undefined;
  const all = Array.isArray(written) ? written : [written];
  const left = all.flatMap((one) => statementLeft(sight, one));
  if (left.length === all.length && left.every((one, i) => one === all[i])) return written;
  return left.length > 1 ? left : left[0];
};

/** Whether a stretch goes on beyond the cursor: its end is hidden, and so is what it was last known to hold at. */
export const isCut = (sight: Sight, id: Id, time: WrittenTime | undefined, lasts: boolean): boolean =>
  time !== undefined &&
  isStretch(time) &&
  !sight.seesMoment(`${id}.end`) &&
  !(lasts && time.to === "ongoing");

/**
 * What is left of the time of an event or state of the course; of a stretch that is cut, its start.
 * @param lasts whether the case's last known event exists, at which something may still be ongoing
 */
export const timeLeft = (
  sight: Sight,
  id: Id,
  time: WrittenTime,
  lasts: boolean,
): WrittenTime | undefined => {
  if (!isStretch(time)) return momentLeft(sight, time);
  const from = momentLeft(sight, time.from);
  if (isCut(sight, id, time, lasts)) return { from };
  const to = time.to === "ongoing" ? time.to : momentLeft(sight, time.to);
  return { ...time, from, to, said: from === time.from && to === time.to ? time.said : undefined };
};
