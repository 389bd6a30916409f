import { type Case, FORMAT } from "../../src/model/schema.ts";

/** A small case: three events on one island. */
export const aCase = (title = "A small case"): Case => ({
  format: FORMAT,
  id: "small",
  title,
  summary: "Three events, a year apart.",
  neutral: { title: "A case", summary: "A person." },
  day0: "b",
  events: [
    { id: "a", kind: "history", title: "The first event", time: { before: "b", by: "P1Y" } },
    { id: "b", kind: "surgery", title: "The second event" },
    { id: "c", kind: "follow-up", title: "The third event", time: { after: "b", by: "P1Y" } },
  ],
});

/** The same case as a file, one event of which has no title. */
export const oneBadEvent = (): string => {
  const { events, ...rest } = aCase();
  return JSON.stringify(
    { ...rest, events: events.map((event, i) => (i === 1 ? { ...event, title: 7 } : event)) },
    null,
    1,
  );
};
