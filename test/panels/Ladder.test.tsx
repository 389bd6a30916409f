// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import json from "../../data/cases/hepatic-leiomyosarcoma.json" with { type: "json" };
import type { Case } from "../../src/model/schema.ts";
import { breast } from "./breast.ts";
import { drawPanels, panelOf, plain } from "./drawn.tsx";

const builtIn = json as unknown as Case;

/** The first figure is loaded while other tests run. */
const PATIENT = { timeout: 20_000 };

/** The histology panel once its figure has come. */
const drawLadder = async (of: Case, view: Parameters<typeof drawPanels>[1] = {}) => {
  const { root, store } = drawPanels(of, view);
  const panel = panelOf(root, "histology");
  await waitFor(() => {
    if (!panel.querySelector(".cl-ladder")) throw new Error("no ladder yet");
  }, PATIENT);
  const button = (name: RegExp | string) => within(panel).getByRole("button", { name });
  return { root, store, panel, button };
};

it("stands as a table until its figure has come, and is a table again on demand", async () => {
  const { panel, button } = await drawLadder(breast);
  expect(panel.querySelector("table")).toBe(null);
  fireEvent.click(button("As a table"));
  expect(panel.querySelectorAll("table thead .cl-pick").length).toBe(2);
  fireEvent.click(button("As a figure"));
  expect(panel.querySelector("table")).toBe(null);
});

it("selects the report on a specimen by its head, a finding by its bar, and lets go again", async () => {
  const { store, button } = await drawLadder(breast);
  fireEvent.click(button(/^Core; at biopsy|^Core;/));
  expect(store.get().view.selected).toBe("core-report");
  const bar = button(/^Ki-67, Core: about 22/);
  fireEvent.keyDown(bar, { key: "Enter" });
  expect(store.get().view.selected).toBe("core-ki");
  expect(bar.getAttribute("aria-pressed")).toBe("true");
  fireEvent.keyDown(bar, { key: " " });
  expect(store.get().view.selected).toBe(null);
});

it("lights what goes with what is pointed at, here and elsewhere", async () => {
  const { panel, button, store } = await drawLadder(breast);
  fireEvent.pointerOver(button(/^Ki-67, Core/));
  expect(store.get().hover).toBe("core-ki");
  expect(panel.querySelector('g.is-lit[data-id="core-report"]')).not.toBe(null);
  expect(panel.querySelector('g.is-lit[data-id="ex-ki"]')).toBe(null);
});

it("is walked by the arrow keys, one stop for the tab key", async () => {
  const { panel } = await drawLadder(breast);
  const stops = () => panel.querySelectorAll<SVGGElement>('.cl-ladder g[tabindex="0"]');
  expect(stops().length).toBe(1);
  const focused = () => document.activeElement?.getAttribute("data-key");
  stops()[0]?.focus();
  expect(focused()).toBe("head:core");
  const press = (key: string) => document.activeElement && fireEvent.keyDown(document.activeElement, { key });
  press("ArrowRight");
  expect(focused()).toBe("head:excised");
  press("ArrowDown");
  expect(focused()).toBe("value:excised:ex-ki");
  press("ArrowLeft");
  expect(focused()).toBe("value:core:core-ki");
  expect(stops().length).toBe(1);
});

it("opens a conflict in Sources by the badge beside a stain", async () => {
  const { store, button } = await drawLadder(breast);
  fireEvent.click(button(/2 statements disagree/));
  expect(store.get().view.selected).toBe("er-clash");
  await waitFor(() => expect(document.activeElement?.getAttribute("data-id")).toBe("er-clash"));
});

it("sets each specimen beside the published criteria, and says that this is no diagnosis", async () => {
  const { panel, button } = await drawLadder(builtIn);
  expect(button("Reader’s guide").getAttribute("aria-expanded")).toBe("false");
  fireEvent.click(button("Reader’s guide"));
  await screen.findByText("What the cited criteria say — not a diagnosis", {}, PATIENT);
  const guide = panel.querySelector(".cl-guide");
  const rows = [...(guide?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.children].map((cell) => plain(cell.textContent ?? "")),
  );
  const row = (name: string) => rows.filter(([head]) => head?.startsWith(name));
  expect(row("leiomyosarcoma")).toEqual([
    ["leiomyosarcomathe report gives no criteria.", "cannot be told", "cannot be told", "cannot be told"],
  ]);
  expect(row("stump")[0]?.slice(1)).toEqual(["cannot be told", "cannot be told", "not met"]);
  expect(row("more than 10")[0]).toEqual([
    "more than 10 mitotic figures per 10 hpf",
    "not metabsent",
    "not met1–5",
    "cannot be toldmore than 10; sources disagree",
  ]);
  const text = plain(guide?.textContent ?? "");
  expect(text).toContain("discussion, paragraph 1; report’s reference 5");
  expect(text).toContain("discussion, paragraph 2; report’s reference 8");
});

it("has no guide where the case brings none", async () => {
  const { panel } = await drawLadder(breast);
  expect(within(panel).queryByRole("button", { name: "Reader’s guide" })).toBe(null);
});
