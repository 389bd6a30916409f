import type { Case, CourseState, Event } from "../../src/model/schema.ts";
import type { Statement, WrittenMoment, WrittenTime } from "../../src/model/written.ts";
import { caseOf } from "../cases.ts";
import type { Draw } from "./histories.ts";

const IDS = ["a", "b", "c", "d", "e", "f", "g"] as const;

const span = (draw: Draw): string => {
  const n = draw.below(4);
  const unit = draw.one("D", "D", "W", "M", "Y");
  return draw.one(
    `P${n}${unit}`,
    `P${n}${unit}`,
    `P${n}${unit}~`,
    `[P${n}D..P${n + draw.below(9)}D]`,
    `[P${n}M..]`,
    `[..P${n}M]`,
  );
};

const date = (draw: Draw): string => {
  const year = 2019 + draw.below(3);
  return draw.one(
    `${year}`,
    `${year}-0${1 + draw.below(9)}`,
    `${year}-03-1${draw.below(9)}`,
    `[..${year}]`,
    `[${year}..]`,
  );
};

/** Cases of a few events about which anything may be said, true or not, in every form and often at odds. */
export const wildCase = (draw: Draw): Case => {
  const ids = IDS.slice(0, 2 + draw.below(IDS.length - 1));
  const stretches = new Set(ids.filter(() => draw.below(4) === 0));
  const name = (): string => {
    const id = draw.one<string>(...ids);
    return stretches.has(id as (typeof IDS)[number]) ? `${id}${draw.one("", ".start", ".end")}` : id;
  };
  const statement = (): Statement =>
    draw.one<() => Statement>(
      () => ({ after: name() }),
      () => ({ before: name() }),
      () => ({ after: name(), by: span(draw) }),
      () => ({ before: name(), by: span(draw) }),
      () => ({ after: name(), by: span(draw) }),
      () => ({ between: [name(), name()] }),
      () => ({ at: name() }),
      () => ({ date: date(draw) }),
      () => ({ age: span(draw) }),
    )();
  const moment = (): WrittenMoment =>
    draw.below(4) === 0 ? [statement(), statement()] : draw.below(9) === 0 ? [statement()] : statement();
  const stretch = (): WrittenTime => ({
    ...(draw.below(3) > 0 ? { from: moment() } : {}),
    ...(draw.below(3) > 0 ? { to: draw.below(3) === 0 ? "ongoing" : moment() } : {}),
    ...(draw.below(3) === 0 ? { for: span(draw) } : {}),
  });
  const timeOf = (id: (typeof IDS)[number]): WrittenTime | undefined => {
    if (!stretches.has(id)) return draw.below(4) === 0 ? undefined : moment();
    const time = stretch();
    return "from" in time || "to" in time || "for" in time ? time : { for: "P1M" };
  };
  const events = ids.map((id): Event => {
    const time = timeOf(id);
    return {
      id,
      kind: "history",
      title: id,
      ...(time === undefined ? {} : { time }),
      ...(draw.below(6) === 0 ? { known: moment() } : {}),
      ...(draw.below(6) === 0 ? { findings: [{ id: `f-${id}`, text: "found", known: moment() }] } : {}),
    };
  });
  const course = Array.from(
    { length: draw.below(3) },
    (_, i): CourseState => ({
      id: `z${i}`,
      state: "disease",
      title: "disease",
      time:
        draw.below(2) === 0 ? moment() : { from: moment(), to: draw.below(2) === 0 ? "ongoing" : moment() },
    }),
  );
  return caseOf("wild", events, {
    course,
    patient: {
      ...(draw.below(3) === 0 ? { born: draw.one("1950", "2018-03", "2020-03-14") } : {}),
      ...(draw.below(4) === 0 ? { age: { is: span(draw), at: draw.one(...ids) } } : {}),
    },
    ...(draw.below(2) === 0 ? { day0: draw.one(...ids) } : {}),
    ...(draw.below(2) === 0 ? { lastKnown: draw.one(...ids) } : {}),
  });
};
