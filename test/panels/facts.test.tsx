// @vitest-environment happy-dom
import { act, screen } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import json from "../../data/cases/hepatic-leiomyosarcoma.json" with { type: "json" };
import type { Case } from "../../src/model/schema.ts";
import { type Fact, facts } from "../data/facts.ts";
import { drawPanels, drawTable, plain, selectionHere } from "./drawn.tsx";

const builtIn = json as unknown as Case;
beforeAll(() => selectionHere(builtIn));

const sections: Readonly<Record<string, string>> = builtIn.sources?.[0]?.sections ?? {};

/** A place of the list of facts, "CR 3" or "F 2A", as the screen has it. */
const placeText = (where: string): string => {
  const [section = "", number = ""] = where.split(" ");
  return plain(section === "F" ? `Figure ${number}` : `${sections[section]}, paragraph ${number}`);
};

const tableOf = (caption: string) => screen.getByRole("table", { name: caption });

/** What the table says of a thing: its rows; the patient and the source have a table of their own. */
const told = (root: HTMLElement, id: string): string => {
  if (id === "patient") return plain(tableOf("Patient").textContent ?? "");
  if (id === "report") return plain(tableOf("Sources").textContent ?? "");
  if (id === "summary") return plain(builtIn.summary);
  const rows = [...root.querySelectorAll(`[data-id="${id}"]`)].map((one) => one.closest("tr"));
  return plain(rows.map((row) => row?.textContent).join(" | "));
};

const lost = (text: string, { words, where }: Fact): readonly string[] =>
  [...words.map(plain), ...where.map(placeText)].filter((wording) => !text.includes(wording));

test("every fact of the report stands in the row of its thing in the table, with its locator", () => {
  const { root } = drawTable(builtIn);
  const gone = facts.flatMap((fact) => {
    const text = (fact.of ?? [fact.id]).map((id) => told(root, id)).join(" | ");
    return lost(text, fact).map((wording) => `${fact.id}: ${wording}`);
  });
  expect(gone).toEqual([]);
});

// The head has the summary, and the timeline the label of the event.
test("every fact of the report is on screen with its locator once its thing is selected", async () => {
  const { store, text } = drawPanels(builtIn);
  await screen.findByText("Sources disagree");
  const gone = facts.flatMap((fact) => {
    const [first = null] = fact.of ?? [fact.id];
    act(() => store.change((view) => ({ ...view, selected: first })));
    const elsewhere = [builtIn.summary, builtIn.events.find(({ id }) => id === first)?.label ?? ""].join(
      " | ",
    );
    return lost(`${text()} | ${plain(elsewhere)}`, fact).map((wording) => `${fact.id}: ${wording}`);
  });
  expect(gone).toEqual([]);
});
