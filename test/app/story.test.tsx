// @vitest-environment happy-dom
import { QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { telling } from "../../src/app/cursor.ts";
import { forget } from "../../src/app/held.ts";
import { draftOptions } from "../../src/app/story/draft.ts";
import { nameOfFile } from "../../src/app/story/saveFile.ts";
import { inspectCase } from "../../src/io/inspect.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Resolved } from "../../src/model/resolved.ts";
import type { Case } from "../../src/model/schema.ts";
import { automaticStory, storyOf } from "../../src/view/automaticStory.ts";
import { aCase } from "./cases.ts";
import { aSite, leave, mount } from "./mount.tsx";

// The first of them loads the editor.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });

afterEach(leave);

const source = { is: "site", path: "/my.json" } as const;

/** A case of which three steps are made: the start, the second event, and the third. */
const told = (): Case => ({
  ...aCase(),
  day0: "start",
  events: [
    { id: "start", kind: "encounter", title: "The start" },
    { id: "a", kind: "history", title: "The first event", time: { before: "start", by: "P1Y" } },
    { id: "b", kind: "surgery", title: "The second event", time: { after: "start", by: "P1M" } },
    { id: "c", kind: "follow-up", title: "The third event", time: { after: "start", by: "P1Y" } },
  ],
});

const Reader = ({ resolved }: { readonly resolved: Resolved }) => {
  const client = useQueryClient();
  useQuery(draftOptions(source));
  const told = telling(resolved, source, client);
  return (
    <output>
      {storyOf(told)
        .map(({ headline }) => headline)
        .join(" | ")}
    </output>
  );
};

/** The app with the story of a case open beside it. */
const open = async (of: Case = told()) => {
  aSite({ "/my.json": JSON.stringify(of) });
  const app = mount(source);
  const button = await screen.findByRole("button", { name: "Story" });
  button.focus();
  fireEvent.click(button);
  const sheet = await screen.findByRole("complementary", { name: "Story" });
  await waitFor(() => expect(screen.getByRole("list", { name: "Steps" })).toBeDefined());
  const names = () =>
    [...sheet.querySelectorAll(".cl-step-name > [dir]")].map(({ textContent }) => textContent);
  const press = (name: string | RegExp) => fireEvent.click(within(sheet).getByRole("button", { name }));
  const field = (name: string) => within(sheet).getByRole<HTMLTextAreaElement>("textbox", { name });
  const type = (name: string, words: string) => fireEvent.change(field(name), { target: { value: words } });
  const shows = (...wanted: readonly string[]) => waitFor(() => expect(names()).toEqual(wanted));
  return { ...app, button, sheet, names, press, field, type, shows };
};

/** The name of a step's button: a browser hears its parts as one sentence, the page of these tests with spaces between. */
const step = (at: number, headline: string) => new RegExp(`^Step ${at} ?: ?${headline}$`);

const automatic = ["A case", "The second event", "The third event"];
const held = () => Object.values({ ...sessionStorage }).join();

it("begins with what was made from the events, has the focus, and gives it back when it closes", async () => {
  const { sheet, shows, press, button } = await open();
  await shows(...automatic);
  expect(sheet.textContent).toMatch(/no story of its own/);
  expect(document.activeElement?.textContent).toBe("Story");
  expect(sheet.contains(document.activeElement)).toBe(true);
  expect(button.getAttribute("aria-pressed")).toBe("true");
  press("Close");
  expect(document.activeElement).toBe(button);
  expect(screen.queryByRole("complementary")).toBeNull();
  expect(held()).toBe("");
});

it("adds a step from the view as it is, after the open one, with its headline to be written", async () => {
  const { press, shows, store, sheet, field, type } = await open();
  store().change((view) => ({ ...view, selected: "a", scale: "true", answered: true }));
  press(step(1, "A case"));
  press("Add a step after this one");
  await shows("A case", "The first event", "The second event", "The third event");
  expect(document.activeElement).toBe(field("Headline"));
  expect(sheet.textContent).toMatch(/Draft of the story, kept in this tab/);
  type("Headline", "How it began");
  await shows("A case", "How it began", "The second event", "The third event");
  const kept = JSON.parse(sessionStorage.getItem("caseline/story/?src=/my.json") ?? "");
  expect(kept.now[1]).toMatchObject({ headline: "How it began", view: "scale=true&sel=a" });
});

it("shows a step's view, and sets it to another", async () => {
  const { press, store, shows, sheet } = await open();
  press(step(2, "The second event"));
  press("Show this step");
  expect(store().get().view).toMatchObject({ selected: "b", asOf: "b", step: null });
  store().change((view) => ({ ...view, selected: "a", asOf: null }));
  press("Set it to this view");
  await waitFor(() => expect(sheet.textContent).toMatch(/now shows this view/));
  store().change((view) => ({ ...view, selected: "c" }));
  press("Show this step");
  expect(store().get().view.selected).toBe("a");
  await shows(...automatic);
});

it("takes words as they are typed, undoes those of one field as one, and never has none where it needs some", async () => {
  const { press, type, field, shows, sheet } = await open();
  press(step(2, "The second event"));
  for (const words of ["O", "Op", "Operated"]) type("Headline", words);
  await shows("A case", "Operated", "The third event");
  type("Headline", "  ");
  expect(field("Headline").value).toBe("  ");
  expect(field("Headline").getAttribute("aria-invalid")).toBe("true");
  await shows("A case", "Operated", "The third event");
  fireEvent.blur(field("Headline"));
  expect(field("Headline").value).toBe("Operated");
  type("Text", "On a Monday");
  fireEvent.keyDown(field("Text"), { key: "z", ctrlKey: true });
  await waitFor(() => expect(field("Text").value).toBe(""));
  await shows("A case", "Operated", "The third event");
  fireEvent.keyDown(sheet, { key: "z", metaKey: true });
  await shows(...automatic);
  fireEvent.keyDown(sheet, { key: "Z", ctrlKey: true, shiftKey: true });
  await shows("A case", "Operated", "The third event");
  press("Redo");
  await waitFor(() => expect(field("Text").value).toBe("On a Monday"));
});

it("reorders by keyboard and by button, keeps the focus on what moves, and says where it is", async () => {
  const { press, shows, sheet } = await open();
  const first = within(sheet).getByRole("button", { name: step(1, "A case") });
  first.focus();
  fireEvent.keyDown(first, { key: "ArrowDown", altKey: true });
  await shows("The second event", "A case", "The third event");
  expect(document.activeElement).toBe(within(sheet).getByRole("button", { name: step(2, "A case") }));
  expect(screen.getByText("A case: now step 2 of 3").getAttribute("role")).toBe("status");
  const down = within(sheet).getByRole("button", { name: "Move down: A case" });
  down.focus();
  press("Move down: A case");
  await shows("The second event", "The third event", "A case");
  expect(document.activeElement).toBe(down);
  expect(down.getAttribute("aria-disabled")).toBe("true");
  press("Move down: A case");
  fireEvent.keyDown(down, { key: "ArrowUp", altKey: true });
  await shows("The second event", "A case", "The third event");
});

it("removes a step, undoes it, and starts again from the automatic story", async () => {
  const { press, shows, sheet } = await open();
  press(step(3, "The third event"));
  press("Remove");
  await shows("A case", "The second event");
  expect(document.activeElement).toBe(
    within(sheet).getByRole("button", { name: step(2, "The second event") }),
  );
  expect(sheet.textContent).toMatch(/Removed: The third event/);
  press("Undo");
  await shows(...automatic);
  press("Move up: The third event");
  await shows("A case", "The third event", "The second event");
  press("Start from the automatic story");
  await shows(...automatic);
  press("Undo");
  await shows("A case", "The third event", "The second event");
});

it("makes a hold point of a question, answers to choose from and what was done, and ends it again", async () => {
  const { press, type, field } = await open();
  press(step(2, "The second event"));
  const hold = () => screen.getByRole<HTMLInputElement>("checkbox", { name: /Hold/ });
  fireEvent.click(hold());
  await waitFor(() => expect(field("Question").value).toBe("What would you do next?"));
  type("Answers to choose from, one a line", "Operate\n\nWait\n");
  type("What was done", "Operated");
  type("Question", "");
  await waitFor(() => expect(held()).toContain('"options":["Operate","Wait"]'));
  expect(held()).toContain('"answer":"Operated"');
  expect(held()).toContain('"question":"What would you do next?"');
  fireEvent.click(hold());
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "Question" })).toBeNull());
});

it("ticks what a step tells, and warns of words that name what is hidden then", async () => {
  const { press, type, sheet, shows } = await open();
  press(step(1, "A case"));
  type("Headline", "Before the third event");
  await shows("Before the third event", "The second event", "The third event");
  await within(sheet).findByText(/names “The third event”, which is still hidden/);
  fireEvent.click(within(sheet).getByText("Tells nothing of its own"));
  fireEvent.click(screen.getByRole("checkbox", { name: "The third event" }));
  await within(sheet).findByText("Tells 1 thing");
  await waitFor(() => expect(sheet.textContent).not.toMatch(/still hidden/));
  expect(held()).toContain('"tells":["c"]');
});

it("keeps the draft for a reload, with what can be undone, and lets go of it on demand, or brings it back", async () => {
  const first = await open();
  first.press("Move up: The third event");
  await first.shows("A case", "The third event", "The second event");
  first.unmount();
  const { press, shows, sheet } = await open();
  await shows("A case", "The third event", "The second event");
  press("Undo");
  await shows(...automatic);
  press("Redo");
  press("Discard draft");
  await shows(...automatic);
  expect(held()).toBe("");
  press("Bring it back");
  await shows("A case", "The third event", "The second event");
  expect(sheet.textContent).toMatch(/kept in this tab/);
  expect(held()).not.toBe("");
});

it("says at once where the browser keeps nothing", async () => {
  const { press, shows, sheet } = await open();
  vi.spyOn(window, "sessionStorage", "get").mockImplementation(() => {
    throw new DOMException("refused", "SecurityError");
  });
  press("Move up: The third event");
  await shows("A case", "The third event", "The second event");
  expect(sheet.textContent).toMatch(/Draft of the story, in this tab only/);
  expect(sheet.textContent).toMatch(/a reload loses the draft/);
});

it("saves a case file that reads back as the case with this story", async () => {
  const of = { ...told(), ours: "kept" } as Case;
  const { press, shows, sheet } = await open(of);
  press("Move up: The third event");
  await shows("A case", "The third event", "The second event");
  const blobs: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return "blob:case";
  });
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  press("Save case file");
  await waitFor(() => expect(sheet.textContent).toMatch(/Saved as small\.json/));
  expect(clicked).toHaveBeenCalledOnce();
  const read = inspectCase((await blobs[0]?.text()) ?? "");
  const [a, b, c] = automaticStory(resolve(of));
  expect(read.case).toEqual({ ...of, story: [a, c, b] });
});

it("takes no draft for its own that is none, and drops those of opened cases with their case", async () => {
  sessionStorage.setItem("caseline/story/?src=/my.json", '{"now":[{"id":1}]}');
  sessionStorage.setItem("caseline/story/?opened=3", "x");
  const { shows } = await open();
  await shows(...automatic);
  forget();
  expect(Object.keys({ ...sessionStorage })).toEqual(["caseline/story/?src=/my.json"]);
});

it("is the story that everything else gets, too: the draft as it is now, else the case's own, else the automatic one", async () => {
  const { client, press, names, shows } = await open();
  const resolved = resolve(told());
  const view = render(
    <QueryClientProvider client={client}>
      <Reader resolved={resolved} />
    </QueryClientProvider>,
  );
  const read = () => view.container.querySelector("output")?.textContent;
  await waitFor(() => expect(read()).toBe(automatic.join(" | ")));
  press("Move up: The third event");
  await shows("A case", "The third event", "The second event");
  await waitFor(() => expect(read()).toBe(names().join(" | ")));
});

it("names files as every system takes them", () => {
  expect(["my case.JSON", "../a/b", "", "…", "Fälle"].map(nameOfFile)).toEqual([
    "my-case.json",
    "a-b.json",
    "case.json",
    "case.json",
    "Fälle.json",
  ]);
});

it("keeps the selection of a step that tells what its moment alone does not show", async () => {
  const of: Case = {
    ...told(),
    events: [...told().events, { id: "d", kind: "pathology", title: "Read again", time: { after: "b" } }],
    story: [{ id: "one", headline: "Read again", view: "sel=d&asof=b", tells: ["d"] }],
  };
  const { press, store, sheet } = await open(of);
  press(step(1, "Read again"));
  press("Show this step");
  await waitFor(() => expect(store().get().view).toMatchObject({ asOf: "b", selected: null }));
  await within(sheet).findByText(/beyond that is shown when you present/);
  store().change((view) => ({ ...view, scale: "steps" }));
  press("Set it to this view");
  await waitFor(() => expect(held()).toContain('"view":"scale=steps&sel=d&asof=b"'));
  store().change((view) => ({ ...view, selected: "a" }));
  press("Set it to this view");
  await waitFor(() => expect(held()).toContain('"view":"scale=steps&sel=a&asof=b"'));
});
