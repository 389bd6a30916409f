// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Toolbar } from "../../src/app/Toolbar.tsx";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { createStore } from "../../src/view/store.ts";
import { StoreContext } from "../../src/view/useView.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";
import { aCase } from "./cases.ts";

const manyEvents = (): Case => ({
  ...aCase(),
  events: Array.from({ length: 13 }, (_, i) => ({
    id: `e${i}`,
    kind: i % 2 ? ("imaging" as const) : ("surgery" as const),
    title: `Event ${i}`,
    time: { after: i === 0 ? "b" : `e${i - 1}`, by: "P1M" },
  })),
});

const start = (of: Case = aCase()) => {
  const store = createStore(DEFAULT_VIEW);
  render(
    <StoreContext value={store}>
      <Toolbar
        shown={resolve(of)}
        words={en}
        onKeys={() => {}}
        onTurn={() => {}}
        storied={{ open: false, onToggle: () => {} }}
      />
    </StoreContext>,
  );
  return () => store.get().view;
};

afterEach(cleanup);

it("the scale is one of three, chosen by radio", () => {
  const view = start();
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Broken" }).checked).toBe(true);
  fireEvent.click(screen.getByRole("radio", { name: "Steps" }));
  expect(view().scale).toBe("steps");
});

it("day 0 is any event, and the case's own is no choice that a link must carry", () => {
  const view = start();
  const select = screen.getByRole<HTMLSelectElement>("combobox", { name: "Day 0" });
  expect(select.value).toBe("b");
  fireEvent.change(select, { target: { value: "c" } });
  expect(view().day0).toBe("c");
  fireEvent.change(select, { target: { value: "b" } });
  expect(view().day0).toBeNull();
});

it("buttons zoom in and out, and those that would do nothing are off", () => {
  const view = start();
  const out = () => screen.getByRole<HTMLButtonElement>("button", { name: "Zoom out" });
  expect(out().disabled).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "Zoom in" }));
  expect(view().shown).not.toBeNull();
  expect(out().disabled).toBe(false);
  fireEvent.click(screen.getByRole("button", { name: "Whole case" }));
  expect(view().shown).toBeNull();
});

it("lanes fold; with few events nothing can be hidden or looked for", async () => {
  const view = start();
  fireEvent(document.querySelector("details") as Element, new Event("toggle"));
  fireEvent.click(await screen.findByRole("checkbox", { name: "Surgery: Folded" }));
  expect(view().collapsed).toEqual(["surgery"]);
  expect(screen.queryByRole("checkbox", { name: "Surgery: Shown" })).toBeNull();
  expect(screen.queryByRole("searchbox")).toBeNull();
});

it("with many events lanes can be hidden, which the menu says, and words looked for", async () => {
  const view = start(manyEvents());
  fireEvent(document.querySelector("details") as Element, new Event("toggle"));
  fireEvent.click(await screen.findByRole("checkbox", { name: "Imaging: Shown" }));
  expect(view().hidden).toEqual(["imaging"]);
  expect(screen.getByText("Lanes: 1 of 2")).toBeTruthy();
  fireEvent.change(screen.getByRole("searchbox", { name: "Find events" }), { target: { value: "event 3" } });
  expect(view().find).toBe("event 3");
});

it("a case without events has nothing that would not work", () => {
  start({ ...aCase(), events: [] });
  expect(screen.queryAllByRole("radio")).toEqual([]);
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Keys ?", "Table T"]);
});

it("a press beside the lane menu closes it, one inside does not", () => {
  start();
  const menu = document.querySelector("details") as HTMLDetailsElement;
  menu.open = true;
  fireEvent.pointerDown(menu);
  expect(menu.open).toBe(true);
  fireEvent.pointerDown(document.body);
  expect(menu.open).toBe(false);
});
