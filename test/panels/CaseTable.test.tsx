// @vitest-environment happy-dom

import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import json from "../../data/cases/hepatic-leiomyosarcoma.json" with { type: "json" };
import { dateText, spanText, valueText } from "../../src/look/format.ts";
import { en } from "../../src/look/strings.en.ts";
import type { Case } from "../../src/model/schema.ts";
import type { Value } from "../../src/model/value.ts";
import { breast } from "./breast.ts";
import { drawTable, plain } from "./drawn.tsx";

const builtIn = json as unknown as Case;

/** Keys whose text a reader must find. Ids, remarks, the neutral title and the story are not among them. */
const READ = new Set(
  "title label note text said rule what site role organ part laterality modality name dose display code reference references why caption credit license citation doi url unit per question recommendation".split(
    " ",
  ),
);

const words = (json: unknown, key = ""): readonly string[] => {
  if (typeof json === "string") return READ.has(key) ? [json] : [];
  if (typeof json !== "object" || json === null) return [];
  if (key === "value") return [valueText(json as Value, undefined, en)];
  if (key === "sections") return Object.values(json);
  if (Array.isArray(json)) return json.flatMap((item) => words(item, key));
  return Object.entries(json).flatMap(([name, item]) => words(item, name));
};

const told = ({
  story: _,
  neutral: __,
  title: ___,
  summary: ____,
  patient,
  ...rest
}: Case): readonly string[] => [
  ...words({ ...rest, title: undefined }),
  ...(patient?.sex ? [en.panels.sex[patient.sex.is]] : []),
  ...(patient?.age ? [spanText(patient.age.is, en)] : []),
  ...(patient?.born ? [dateText(patient.born, en)] : []),
];

describe("The table", () => {
  it.each([
    ["breast", breast],
    ["built-in", builtIn],
  ])("holds every wording of the %s case", (_, of) => {
    const text = drawTable(of).text();
    const lost = told(of).filter((wording) => !text.includes(plain(wording)));
    expect(lost).toEqual([]);
  });

  it("has a caption for each table, and heads for its columns and rows", () => {
    const { root } = drawTable(breast);
    for (const table of root.querySelectorAll("table")) {
      expect(table.caption?.textContent).not.toBe("");
      const columns = table.querySelectorAll("thead th[scope=col]").length;
      for (const row of table.querySelectorAll("tbody tr")) {
        expect(row.querySelectorAll("th[scope=row]").length).toBe(1);
        expect(row.children.length).toBe(columns);
      }
    }
    expect(root.querySelectorAll("table").length).toBe(11);
  });

  it("selects the event of a row, by its button or anywhere in the row", () => {
    const { root, store } = drawTable(breast);
    const events = within(screen.getByRole("table", { name: "Events" }));
    fireEvent.click(events.getByRole("button", { name: "Asthma" }));
    expect(store.get().view.selected).toBe("asthma");
    const row = root.querySelector('tr[data-id="control"]');
    if (row) fireEvent.click(row);
    expect(store.get().view.selected).toBe("control");
    expect(row?.getAttribute("aria-current")).toBe("true");
  });

  it("draws no more than a page of a long case, and more when asked", () => {
    const events = Array.from({ length: 450 }, (_, i) => ({
      id: `e${i}`,
      kind: "imaging" as const,
      title: `Scan ${i}`,
    }));
    drawTable({ ...breast, events });
    const count = () => within(screen.getByRole("table", { name: "Events" })).getAllByRole("row").length - 1;
    expect(count()).toBe(200);
    fireEvent.click(screen.getByRole("button", { name: "Show 200 more" }));
    expect(count()).toBe(400);
  });
});
