import fc from "fast-check";
import type { Case, Event } from "../../src/model/schema.ts";
import type { WrittenTime } from "../../src/model/written.ts";
import { timedCase } from "./timed.ts";

/** The one word that tells of a thing, and of nothing else in a case: in its title, its text, and all that concerns it. */
export const wordOf = (id: string): string => `zq${id}qz`;

const said = (time: WrittenTime | undefined): WrittenTime | undefined => {
  if (time === undefined || Array.isArray(time)) return time;
  if ("from" in time || "to" in time || "for" in time) return { ...time, said: wordOf("said") };
  const of = "after" in time ? time.after : "before" in time ? time.before : "at" in time ? time.at : null;
  return of === null ? time : ({ ...time, said: wordOf(of) } as WrittenTime);
};

const basis = (id: string) => ({
  inferred: [{ what: wordOf("rule"), is: wordOf("rule"), rule: wordOf("rule") }],
  $comment: wordOf("remark"),
  codes: [{ system: "s", code: wordOf(id) }],
});

const told = (event: Event, picks: () => number, ids: readonly string[]): Event => {
  const { time: when, ...rest } = event;
  const { id } = event;
  const pick = (prefix: string) => `${prefix}${picks() % 3}`;
  const other = ids[picks() % ids.length];
  const time = said(when);
  return {
    ...rest,
    ...basis(id),
    ...(time === undefined ? {} : { time }),
    title: `${wordOf(id)} happened`,
    note: wordOf(id),
    text: `This was ${wordOf(id)}.`,
    lane: picks() % 3 === 0 ? wordOf(id) : event.kind,
    lesions: [pick("lesion")],
    specimens: [pick("specimen")],
    findings: [0, 1].map((i) => ({
      id: `${id}f${i}`,
      text: wordOf(`${id}f${i}`),
      on: pick(i === 0 ? "lesion" : "specimen"),
      measure: pick("measure"),
      ...(picks() % 3 === 0 && other !== undefined ? { known: { after: other } } : {}),
    })),
  };
};

/** Cases in which each thing is told in a word of its own, with everything that may concern, name or count it. */
export const toldCase = (most: number): fc.Arbitrary<Case> =>
  fc
    .tuple(timedCase(most), fc.infiniteStream(fc.nat(1000)))
    .filter(([{ events }]) => events.length > 0)
    .map(([of, stream]): Case => {
      const picks = () => stream.next().value ?? 0;
      const ids = of.events.map(({ id }) => id);
      const some = () => ids[picks() % ids.length] ?? "e0";
      const three = (sort: string) => [0, 1, 2].map((i) => `${sort}${i}`);
      const concerns = () => [some(), picks() % 2 ? `${some()}f0` : `lesion${picks() % 3}`];
      return {
        ...of,
        title: wordOf("ending"),
        summary: wordOf("ending"),
        $comment: wordOf("remark"),
        day0: some(),
        lastKnown: some(),
        lanes: ids.map(wordOf),
        patient: { age: { is: "P40Y", at: some() } },
        events: of.events.map((event) => told(event, picks, ids)),
        course: three("state").map((id) => ({
          ...basis(id),
          id,
          state: "disease",
          title: wordOf(id),
          time:
            picks() % 2 ? { from: { at: some() }, to: { at: some() } } : { at: some(), said: wordOf("said") },
          concerns: concerns(),
        })),
        lesions: three("lesion").map((id, i) => ({
          ...basis(id),
          id,
          title: wordOf(id),
          seen: [some()],
          removed: some(),
          relations: [{ to: `lesion${(i + 1) % 3}`, is: "metastasis", text: wordOf(`lesion${(i + 1) % 3}`) }],
        })),
        specimens: three("specimen").map((id) => ({
          ...basis(id),
          id,
          title: wordOf(id),
          from: some(),
          lesion: `lesion${picks() % 3}`,
        })),
        measures: three("measure").map((id) => ({ id, title: wordOf(id) })),
        conflicts: three("conflict").map((id) => ({
          id,
          title: wordOf(id),
          concerns: concerns(),
          statements: [{ text: "one" }, { text: "other" }],
        })),
        missing: three("missing").map((id) => ({ id, text: wordOf(id), concerns: concerns() })),
        context: three("context").map((id) => ({ id, text: wordOf(id), concerns: concerns() })),
        images: three("image").map((id) => ({ id, event: some(), file: wordOf(id), caption: wordOf(id) })),
        board: { question: wordOf("ending") },
        story: [{ id: "step", headline: wordOf("ending"), tells: ids }],
      };
    });
