import { expect, test } from "vitest";
import { inOrder } from "../../src/layout/order.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case, Event } from "../../src/model/schema.ts";
import { caseOf } from "../cases.ts";

const order = (of: Case): string =>
  inOrder(resolve(of), of.events)
    .map(({ id }) => id)
    .join(" ");

const event = (id: string, time?: Event["time"]): Event => ({
  id,
  kind: "imaging",
  title: id,
  ...(time && { time }),
});

test("events stand by island and day, loose ones between their bounds, undated ones last", () => {
  const events = [
    event("undated"),
    event("scan", { between: ["first", "second"] }),
    event("late", { after: "second", by: "P2M" }),
    event("second", { after: "first" }),
    event("early", { before: "first", by: "P3Y" }),
    event("since", { after: "late" }),
    event("first"),
  ];
  expect(order(caseOf("islands", events))).toBe("early first scan second late since undated");
});

test("events of the same day keep the order of the file", () => {
  const events = [
    event("b", { date: "2020-03-01" }),
    event("a", { date: "2020-03-01" }),
    event("c", { date: "2019" }),
  ];
  expect(order(caseOf("ties", events))).toBe("c b a");
});

test("what is only known to come before an event stands before it", () => {
  const events = [
    event("first"),
    event("next", { after: "first", by: "P1D" }),
    event("history", { before: "first" }),
  ];
  expect(order(caseOf("history", events))).toBe("history first next");
});
