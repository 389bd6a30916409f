// @vitest-environment happy-dom
import { configure, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Source } from "../../../src/app/source.ts";
import { DEFAULT_VIEW, type View } from "../../../src/view/view.ts";
import { aCase } from "../cases.ts";
import { aSite, leave, mount } from "../mount.tsx";

// The stage is loaded by the first that goes there.
configure({ asyncUtilTimeout: 20_000 });
afterEach(leave);

const site: Source = { is: "site", path: "/my.json" };
const story = [
  { id: "one", headline: "How it began", text: "A few words." },
  {
    id: "two",
    headline: "How it went on",
    hold: { question: "What would you do?", answer: "What somebody did." },
    where: [{ page: 3 }],
  },
  { id: "three", headline: "How it ended" },
];

const open = async (view: Partial<View> = {}, isClass = false) => {
  aSite({ "/my.json": JSON.stringify({ ...aCase("A small case"), story }) });
  const app = mount(site, { ...DEFAULT_VIEW, ...view }, isClass);
  const press = (key: string) => fireEvent.keyDown(app.root(), { key });
  const headline = (text: string) => screen.findByRole("heading", { level: 1, name: text });
  return { ...app, press, headline, view: () => app.store().get().view };
};

describe("a stage", () => {
  it("takes the place of the reading view, and gives it back", async () => {
    const { press, headline, view } = await open();
    fireEvent.click(await screen.findByRole("button", { name: "Present" }));
    await headline("How it began");
    expect(view().step).toBe("one");
    expect(document.querySelector(".cl-toolbar, .cl-overview, .cl-head")).toBeNull();
    expect(screen.getByText("A few words.")).toBeTruthy();
    press("Escape");
    await screen.findByRole("button", { name: "Present" });
    expect(view()).toEqual(DEFAULT_VIEW);
  });

  it("takes what is written at a question without options, and shows it beside what was done", async () => {
    const { press, headline, view } = await open({ step: "two" });
    await headline("What would you do?");
    const field = screen.getByRole("textbox", { name: /Your answer/ });
    fireEvent.change(field, { target: { value: "Wait a little" } });
    fireEvent.keyDown(field, { key: "n" });
    expect(view().answered).toBe(false);
    fireEvent.click(screen.getByRole("button", { name: "Show what was done" }));
    await headline("How it went on");
    expect(screen.getByText("Wait a little")).toBeTruthy();
    expect(screen.getByText(/What somebody did/).textContent).toContain("page 3");
    press("ArrowRight");
    await headline("How it ended");
    press("ArrowRight");
    await headline("What you would have done, and what was done");
    expect(screen.getByRole("cell", { name: "Wait a little" })).toBeTruthy();
    press("ArrowLeft");
    press("ArrowLeft");
    press("ArrowLeft");
    await headline("What would you do?");
    expect(screen.getByDisplayValue("Wait a little")).toBeTruthy();
  });

  it("hears every press, however fast they come", async () => {
    const { press, headline, view } = await open({ step: "one" });
    await headline("How it began");
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"]) press(key);
    await headline("How it went on");
    expect(view()).toMatchObject({ step: "two", answered: true });
  });

  it("of a class begins by itself, and is not left before its end", async () => {
    const { press, headline, view } = await open({}, true);
    await headline("How it began");
    press("End");
    press("Escape");
    await headline("What would you do?");
    expect(view().step).toBe("two");
    expect(screen.queryByRole("button", { name: "Leave the stage" })).toBeNull();
  });

  it("at a step that the story does not have is the reading view", async () => {
    const { view } = await open({ step: "nine" });
    await screen.findByRole("button", { name: "Present" });
    await waitFor(() => expect(view().step).toBeNull());
  });
});
