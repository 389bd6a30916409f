import type { Extent, Moment, MomentId } from "../resolved.ts";
import type { Subject } from "./subjects.ts";

/** An event or state of the course whose moments are known; an end that no statement touches is not stated. */
export const extentOf = (
  subject: Subject,
  moment: (id: MomentId) => Moment | undefined,
  isSaid: (id: MomentId) => boolean,
  ongoing: boolean,
): Extent => {
  const found = (id: MomentId): Moment | null => {
    const at = moment(id);
    if (at === undefined) return null;
    const bounded = at.island !== null || at.lower !== null || at.upper !== null;
    return isSaid(id) || (bounded && !subject.stretch) ? at : null;
  };
  if (subject.stretch) {
    const [start, end] = [found(`${subject.id}.start`), found(`${subject.id}.end`)];
    return start === null && end === null && !ongoing
      ? { is: "undated" }
      : { is: "stretch", start, end, ongoing };
  }
  const at = found(subject.id);
  return at === null ? { is: "undated" } : { is: "moment", at };
};
