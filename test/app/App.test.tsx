// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Source } from "../../src/app/source.ts";
import { aCase, oneBadEvent } from "./cases.ts";
import { aSite, leave, mount } from "./mount.tsx";

const site: Source = { is: "site", path: "/my.json" };
const good = JSON.stringify(aCase());

afterEach(leave);

describe("a case from a path of the site", () => {
  it("is shown with its title, and asked for once", async () => {
    const asked = aSite({ "/my.json": good });
    const { onTitle } = mount(site);
    expect(await screen.findByText("A small case", { selector: "h1" })).toBeTruthy();
    expect(onTitle).toHaveBeenLastCalledWith("A small case");
    expect(asked).toHaveBeenCalledTimes(1);
    expect(screen.getAllByText("For teaching and discussion, not for diagnosis.").length).toBeGreaterThan(0);
  });

  it("that is missing is named, and every way out of it stands there", async () => {
    aSite({});
    mount(site);
    expect((await screen.findByRole("alert")).textContent).toContain("There is no case file at /my.json");
    expect(screen.getByRole("button", { name: "Hepatic leiomyosarcoma" })).toBeTruthy();
    expect(screen.getByText("Choose a file…")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Download a blank case" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });

  it("that cannot be reached can be tried again", async () => {
    aSite({ "/my.json": new TypeError("Failed to fetch") });
    mount(site);
    const again = await screen.findByRole("button", { name: "Try again" });
    aSite({ "/my.json": good });
    fireEvent.click(again);
    expect(await screen.findByText("A small case", { selector: "h1" })).toBeTruthy();
  });

  it.each([
    ["a web page", "<!doctype html><html><body>Log in</body></html>", "web page"],
    ["no JSON", '{\n "format": "caseline/1",,\n}', "line 2, column"],
    ["of another version", JSON.stringify({ ...aCase(), format: "caseline/9" }), "caseline/9"],
    ["empty", "", "empty"],
  ])("that is %s is told with what to do, as text", async (_, text, says) => {
    aSite({ "/my.json": text });
    mount(site);
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain(says));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("There is no case to show");
  });

  it("draws what is good when one event is bad, says that one is not shown, and where and how to mend it", async () => {
    aSite({ "/my.json": oneBadEvent() });
    mount(site, { ...(await import("../../src/view/view.ts")).DEFAULT_VIEW, table: true });
    expect(await screen.findByText(/^1 event not shown/)).toBeTruthy();
    await waitFor(() => expect(screen.getAllByText("The first event").length).toBeGreaterThan(0));
    expect(screen.getAllByText("The third event").length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole("button", { name: "Details" }));
    const pointer = await screen.findByText(/\/events\/1\/title/);
    expect(pointer.textContent).toMatch(/^line \d+, column \d+ · \/events\/1\/title$/);
    expect(pointer.closest("li")?.querySelectorAll("p").length).toBe(3);
  });

  it("names the place of a time that cannot be used as the file counts, past what is left out", async () => {
    const [first, ...rest] = aCase().events;
    const events = [
      { ...first, title: 7 },
      ...rest.map((event) => ({ ...event, time: { after: "nobody" } })),
    ];
    aSite({ "/my.json": JSON.stringify({ ...aCase(), events }) });
    mount(site);
    await screen.findByText(/^1 event not shown · 2 statements of time not used/);
    fireEvent.click(screen.getByRole("button", { name: "Details" }));
    expect(await screen.findByText(/^line 1, column \d+ · \/events\/2\/time/)).toBeTruthy();
    expect(screen.queryByText(/ \/events\/0\/time/)).toBeNull();
  });

  it("with one key twice names both places", async () => {
    aSite({ "/my.json": good.replace('"kind":"history"', '"kind":"history","kind":"surgery"') });
    mount(site);
    await screen.findByText(/^1 event not shown/);
    fireEvent.click(screen.getByRole("button", { name: "Details" }));
    const place = await screen.findByText(/; also/);
    expect(place.parentElement?.textContent?.match(/line 1, column \d+/g)?.length).toBe(2);
  });
});

describe("a case that ships with the page", () => {
  const shipped: Source = { is: "shipped", name: "hepatic-leiomyosarcoma" };
  const path = "/data/cases/hepatic-leiomyosarcoma.json";

  it("is shown without a word of doubt", async () => {
    aSite({ [path]: readFileSync(`.${path}`, "utf8") });
    mount(shipped);
    await screen.findByText("From STUMP to metastatic hepatic leiomyosarcoma", { selector: "h1" });
    expect(document.querySelector(".cl-bar")).toBeNull();
    expect(screen.getByText("6 disagreements · 14 facts not in the report")).toBeTruthy();
  });

  it.each([
    ["a login page", "<!doctype html><title>Log in</title>", "web page"],
    ["half of it", readFileSync(`.${path}`, "utf8").slice(0, 20_000), "ends"],
    ["something else", '{"error": "busy"}', "format"],
  ])("is told apart from %s in its place", async (_, text, says) => {
    aSite({ [path]: text });
    mount(shipped);
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain(says));
  });

  it("by a name that there is none of is named, with those that there are", async () => {
    const asked = aSite({});
    mount({ is: "shipped", name: "__proto__" });
    expect((await screen.findByRole("alert")).textContent).toContain("No case with the name __proto__");
    expect(screen.getByRole("button", { name: "Hepatic leiomyosarcoma" })).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
  });

  it("leads from the counts in its foot to the sources", async () => {
    aSite({ [path]: readFileSync(`.${path}`, "utf8") });
    const { store } = mount(shipped);
    fireEvent.click(await screen.findByText("6 disagreements · 14 facts not in the report"));
    expect(store().get().view.panel).toBe("sources");
  });
});

describe("every text of a case", () => {
  it("is a text node, whatever it looks like", async () => {
    const hostile = "<img src=x onerror=alert(1)>";
    const events = aCase().events.map((event) => ({ ...event, title: hostile }));
    aSite({ "/my.json": JSON.stringify({ ...aCase(hostile), summary: hostile, events }) });
    mount(site);
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe(hostile);
    expect(document.querySelector("img, script, iframe")).toBeNull();
  });
});

describe("one key", () => {
  it("shows the table, and the timeline again", async () => {
    aSite({ "/my.json": good });
    const { root, store } = mount(site);
    await screen.findByText("A small case", { selector: "h1" });
    fireEvent.keyDown(root(), { key: "t" });
    expect((await screen.findAllByRole("table")).length).toBeGreaterThan(0);
    expect(store().get().view.table).toBe(true);
    fireEvent.keyDown(root(), { key: "t" });
    expect(store().get().view.table).toBe(false);
  });

  it("is not heard outside of the mount, or when something inside has taken it", async () => {
    aSite({ "/my.json": good });
    const { root, store } = mount(site);
    await screen.findByText("A small case", { selector: "h1" });
    fireEvent.keyDown(document.body, { key: "t" });
    const taken = new KeyboardEvent("keydown", { key: "t", bubbles: true, cancelable: true });
    taken.preventDefault();
    root().dispatchEvent(taken);
    expect(store().get().view.table).toBe(false);
  });

  it("opens the list of keys, in a dialog that keeps keys to itself", async () => {
    aSite({ "/my.json": good });
    const { root, store } = mount(site);
    await screen.findByText("A small case", { selector: "h1" });
    fireEvent.keyDown(root(), { key: "?" });
    const dialog = await screen.findByRole("dialog", { name: "Keys" });
    fireEvent.keyDown(within(dialog).getByRole("button", { name: "Close" }), { key: "t" });
    expect(store().get().view.table).toBe(false);
    fireEvent.click(within(dialog).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("what is shared", () => {
  it("is a link, a frame and an element, each copied and said to be", async () => {
    aSite({ "/my.json": good });
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    mount(site);
    fireEvent.click(await screen.findByRole("button", { name: "Share" }));
    fireEvent.click(await screen.findByRole("button", { name: "Copy link" }, { timeout: 10_000 }));
    expect(await screen.findByText("Copied.")).toBeTruthy();
    expect(copied).toHaveBeenCalledWith("https://cases.example/?site");
    fireEvent.click(screen.getByRole("button", { name: "Copy frame" }));
    expect(copied).toHaveBeenLastCalledWith(
      expect.stringContaining('<iframe src="https://cases.example/embed.html?site"'),
    );
  });

  it("is selected to copy by hand where the browser refuses", async () => {
    aSite({ "/my.json": good });
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    mount(site);
    fireEvent.click(await screen.findByRole("button", { name: "Share" }));
    fireEvent.click(await screen.findByRole("button", { name: "Copy link" }, { timeout: 10_000 }));
    await screen.findByText(/does not let this page copy/);
    const field = screen.getByLabelText<HTMLTextAreaElement>("Link");
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe("https://cases.example/?site");
  });
});
