import { cli } from "../look/cli.en.ts";
import { whenText } from "../look/describe.ts";
import { en } from "../look/strings.en.ts";
import type { Problem } from "../model/problem.ts";
import type { Moment, Resolved } from "../model/resolved.ts";
import type { Event } from "../model/schema.ts";
import { nameOf, readCase } from "./files.ts";
import { problemData, problemLines } from "./problemLines.ts";
import { isStop, type Stop } from "./stop.ts";

/** The first and the last day that a moment may be, from its island's root; null for an open end. */
type Days = readonly [number | null, number | null];

const daysOf = (moment: Moment | null, perDay: number): Days | null => {
  if (moment?.bounds == null) return null;
  const day = (bound: number) => (Number.isFinite(bound) ? bound / perDay : null);
  return [day(moment.bounds.from), day(moment.bounds.to)];
};

/** When an event was, for a program: days on its island, and the words of the source. */
const eventData = (resolved: Resolved, { id, title, kind }: Event) => {
  const extent = resolved.extents.get(id);
  const { perDay } = resolved;
  const [start, end] =
    extent === undefined || extent.is === "undated"
      ? [null, null]
      : extent.is === "moment"
        ? [extent.at, extent.at]
        : [extent.start, extent.end];
  const island = start?.island ?? end?.island ?? null;
  return {
    id,
    title,
    kind,
    said: whenText(resolved, id, resolved.case.day0 ?? null, en),
    start: daysOf(start, perDay),
    end: daysOf(end, perDay),
    island,
    // A stretch may end in another time than it began in.
    ...(end?.island != null && end.island !== island ? { endIsland: end.island } : {}),
    ...(extent?.is === "stretch" && extent.ongoing ? { ongoing: true } : {}),
    undated: extent === undefined || extent.is === "undated",
  };
};

const countOf = (problems: readonly Problem[], severity: Problem["severity"]): number =>
  problems.filter((one) => one.severity === severity).length;

/** The report on a file: its lines for standard output, and 1 where it has an error. */
export const checkFile = async (
  path: string,
  json: boolean,
): Promise<{ readonly code: 0 | 1; readonly text: string } | Stop> => {
  const read = await readCase(path);
  if (isStop(read)) return read;
  const { resolved, problems } = read;
  const errors = countOf(problems, "error");
  const code = errors > 0 ? 1 : 0;
  if (json) {
    const report = {
      file: nameOf(path),
      problems: problems.map(problemData),
      events: (resolved?.case.events ?? []).map((event) => eventData(resolved!, event)),
    };
    return { code, text: `${JSON.stringify(report, null, 2)}\n` };
  }
  const lines =
    problems.length === 0
      ? [cli.fine(nameOf(path), resolved?.case.events.length ?? 0)]
      : [
          ...problems.flatMap((problem) => problemLines(nameOf(path), problem)),
          cli.count(errors, countOf(problems, "warning"), countOf(problems, "note")),
        ];
  return { code, text: `${lines.join("\n")}\n` };
};
