// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { shipped } from "../../src/app/shipped.ts";
import { DEFAULT_VIEW, type View } from "../../src/view/view.ts";
import { aSite, leave, mount } from "./mount.tsx";

afterEach(leave);

const name = "hepatic-leiomyosarcoma";

const open = async (view: Partial<View> = {}) => {
  aSite({ [shipped.get(name) ?? ""]: readFileSync(`data/cases/${name}.json`, "utf8") });
  const app = mount({ is: "shipped", name }, { ...DEFAULT_VIEW, ...view });
  await screen.findByRole("radio", { name: "now" });
  const chosen = () =>
    screen.findByRole<HTMLSelectElement>("combobox", { name: "As known at" }, { timeout: 10_000 });
  return { ...app, chosen, view: () => app.store().get().view, text: () => document.body.textContent ?? "" };
};

const press = (root: Element, key: string) => fireEvent.keyDown(root, { key });
const options = (select: HTMLSelectElement) => [...select.options].map(({ value }) => value);

it("the switch goes to what was known at day 0, and back; the title and everything else follow", async () => {
  const { chosen, view, text, onTitle } = await open();
  expect(text()).toMatch(/leiomyosarcoma/);
  fireEvent.click(screen.getByRole("radio", { name: "then" }));
  const select = await chosen();
  expect(select.value).toBe("presentation");
  expect(view().asOf).toBe("presentation");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("A palpable liver mass");
  expect(onTitle).toHaveBeenLastCalledWith("A palpable liver mass");
  expect(document.body.innerHTML).not.toMatch(/sarcoma|resection|recurr/i);
  fireEvent.click(screen.getByRole("radio", { name: "now" }));
  await waitFor(() => expect(text()).toMatch(/leiomyosarcoma/));
  expect(view().asOf).toBeNull();
  expect(screen.queryByRole("combobox", { name: "As known at" })).toBeNull();
});

it("the switch goes to the selected event first", async () => {
  const { root, chosen } = await open({ selected: "discharge" });
  press(root(), "k");
  expect((await chosen()).value).toBe("discharge");
});

it("the list of events holds no later one, and a step names none before it is there", async () => {
  const { root, chosen, view } = await open({ asOf: "hysterectomy" });
  expect(options(await chosen())).toEqual(["hysterectomy"]);
  const went: (string | null)[] = [];
  for (let i = 0; i < 8; i++) {
    press(root(), "]");
    await waitFor(() => expect(view().asOf).not.toBe(went.at(-1) ?? "hysterectomy"));
    went.push(view().asOf);
  }
  expect(went).toEqual([
    "salpingo-oophorectomy",
    "presentation",
    "resection-1",
    "discharge",
    "recurrence",
    "resection-2",
    "last-follow-up",
    null,
  ]);
  press(root(), "[");
  expect((await chosen()).value).toBe("last-follow-up");
  fireEvent.click(screen.getByRole("button", { name: "Known earlier" }));
  await waitFor(() => expect(view().asOf).toBe("resection-2"));
  fireEvent.change(await chosen(), { target: { value: "us" } });
  await waitFor(() => expect(view().asOf).toBe("us"));
});

it("a link that names what was hidden then is mended, and shows none of it", async () => {
  const { view, chosen } = await open({
    asOf: "presentation",
    selected: "resection-2",
    day0: "recurrence",
    shown: { from: { island: "resection-2", day: 0 }, to: { island: "resection-2", day: 9 } },
    find: "sarcoma",
    hidden: ["surgery"],
  });
  await chosen();
  expect(view()).toEqual({ ...DEFAULT_VIEW, asOf: "presentation", hidden: ["surgery"] });
});

it("what a reader looks for stays while it is written, found or not", async () => {
  const { view, store, chosen } = await open({ asOf: "resection-1" });
  await chosen();
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: "recurrence" } });
  expect(view().find).toBe("recurrence");
  store().change((now) => ({ ...now, selected: "recurrence" }));
  await waitFor(() => expect(view().selected).toBeNull());
});

it("a link to a moment that the case does not have shows all that is known now", async () => {
  const { view, text } = await open({ asOf: "nobody" });
  await waitFor(() => expect(view().asOf).toBeNull());
  expect(text()).toMatch(/leiomyosarcoma/);
});

it("what nobody had told yet is not called not reported", async () => {
  const { chosen, text } = await open({ asOf: "presentation" });
  await chosen();
  expect(text()).not.toMatch(/not reported/);
});
