// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openFiles } from "../../src/app/opening.ts";
import type { Source } from "../../src/app/source.ts";
import { createCaseClient } from "../../src/app/useCase.ts";
import { aCase } from "./cases.ts";
import { aSite, leave, mount } from "./mount.tsx";

const site: Source = { is: "site", path: "/my.json" };
const mine = JSON.stringify(aCase("A case of my own"));
const file = (text: string, name = "own.json") => new File([text], name, { type: "application/json" });

const start = async () => {
  const asked = aSite({ "/my.json": JSON.stringify(aCase()) });
  const mounted = mount(site);
  await screen.findByText("A small case", { selector: "h1" });
  asked.mockClear();
  return { ...mounted, asked };
};
const drop = (root: Element, files: readonly File[]) =>
  fireEvent.drop(root, { dataTransfer: { types: ["Files"], files } });
const ownTitle = () => screen.findByText("A case of my own", { selector: "h1" });

afterEach(leave);

describe("a case file that is dropped", () => {
  it("is shown, said to be in this tab only, kept for a reload, and sent nowhere", async () => {
    const { root, went, asked } = await start();
    drop(root(), [file(mine)]);
    await ownTitle();
    expect(screen.getByText(/^own\.json is open in this tab only/).textContent).not.toContain(
      "will not survive",
    );
    expect(asked).not.toHaveBeenCalled();
    expect(went).toEqual([{ is: "opened", id: 1 }]);
    cleanup();
    mount({ is: "opened", id: 1 });
    await ownTitle();
    expect(screen.getByText(/^own\.json is open in this tab only/)).toBeTruthy();
  });

  it("leaves no trace when it is forgotten", async () => {
    const { root, went, client } = await start();
    drop(root(), [file(mine)]);
    await ownTitle();
    fireEvent.click(screen.getByRole("button", { name: "Forget this case" }));
    expect(went.at(-1)).toMatchObject({ is: "shipped" });
    expect(sessionStorage.length).toBe(0);
    expect(
      JSON.stringify(
        client
          .getQueryCache()
          .getAll()
          .map(({ state }) => state.data),
      ),
    ).not.toContain("of my own");
    cleanup();
    mount({ is: "opened", id: 1 });
    expect((await screen.findByRole("alert")).textContent).toContain("has been forgotten");
  });

  it("is not taken for another one of the same tab", async () => {
    const { root } = await start();
    drop(root(), [file(mine)]);
    await ownTitle();
    cleanup();
    mount({ is: "opened", id: 7 });
    expect((await screen.findByRole("alert")).textContent).toContain("has been forgotten");
  });

  it("says that it will not survive a reload when the browser has no room for it", async () => {
    const { root } = await start();
    vi.spyOn(window, "sessionStorage", "get").mockImplementation(() => {
      throw new DOMException("refused", "SecurityError");
    });
    drop(root(), [file(mine)]);
    await ownTitle();
    expect(screen.getByText(/It will not survive a reload/)).toBeTruthy();
  });

  it("is not carried by a link, which says so", async () => {
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const { root } = await start();
    drop(root(), [file(mine)]);
    await ownTitle();
    fireEvent.click(screen.getByRole("button", { name: "Share" }));
    expect(await screen.findByText(/own\.json .* a link cannot carry it/)).toBeTruthy();
    expect(copied).not.toHaveBeenCalled();
  });

  it("that is no case leaves the one before it on screen, and says what is wrong and where", async () => {
    const { root, went } = await start();
    drop(root(), [file('{"format": "caseline/1", "id": }', "broken.json")]);
    const dialog = await screen.findByRole("dialog", { name: "Open a case" });
    expect(within(dialog).getByText("broken.json could not be opened")).toBeTruthy();
    expect(within(dialog).getByRole("alert").textContent).toMatch(/line 1, column \d+/);
    expect(screen.getByText("A small case")).toBeTruthy();
    expect(went).toEqual([]);
    expect(sessionStorage.length).toBe(0);
  });

  it("is one at a time: of two none is opened, and that is said", async () => {
    const { root, went } = await start();
    drop(root(), [file(mine), file(mine, "other.json")]);
    expect((await screen.findByRole("alert")).textContent).toContain(
      "2 files came at once, and none was opened",
    );
    expect(went).toEqual([]);
  });

  it("has a veil while it is held over the page, and none when it has gone", async () => {
    const { root } = await start();
    fireEvent.dragEnter(root(), { dataTransfer: { types: ["Files"] } });
    expect(screen.getByText(/Drop a case file to open it/)).toBeTruthy();
    fireEvent.dragLeave(root(), { relatedTarget: null });
    expect(screen.queryByText(/Drop a case file to open it/)).toBeNull();
    fireEvent.dragEnter(root(), { dataTransfer: { types: ["text/plain"] } });
    expect(screen.queryByText(/Drop a case file to open it/)).toBeNull();
  });
});

describe("a case that is pasted", () => {
  const paste = (target: Element, text: string) =>
    fireEvent.paste(target, { clipboardData: { files: [], getData: () => text } });

  it("onto the page is opened under a name of its own", async () => {
    const { root } = await start();
    paste(root(), mine);
    await ownTitle();
    expect(screen.getByText(/^The pasted text is open in this tab only/)).toBeTruthy();
  });

  it("is left alone when it is not meant for the page", async () => {
    const { root, went } = await start();
    paste(root(), "some words");
    fireEvent.click(screen.getByRole("button", { name: "Open…" }));
    const field = await screen.findByRole("textbox", { name: "Or paste the text of a case" });
    paste(field, mine);
    await new Promise((done) => setTimeout(done, 20));
    expect(went).toEqual([]);
  });

  it("into the field of the dialog is opened by its button", async () => {
    await start();
    fireEvent.click(screen.getByRole("button", { name: "Open…" }));
    const field = await screen.findByRole("textbox", { name: "Or paste the text of a case" });
    fireEvent.click(screen.getByRole("button", { name: "Open this text" }));
    expect(screen.getByText(/nothing in the field yet/)).toBeTruthy();
    fireEvent.change(field, { target: { value: mine } });
    fireEvent.click(screen.getByRole("button", { name: "Open this text" }));
    await ownTitle();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("a file of the dialog", () => {
  it("is opened", async () => {
    await start();
    fireEvent.click(screen.getByRole("button", { name: "Open…" }));
    const input = await screen.findByLabelText("Choose a file…");
    fireEvent.change(input, { target: { files: [file(mine)] } });
    await ownTitle();
  });

  it("that is too large is refused before it is read", async () => {
    const big = file(mine);
    const read = vi.spyOn(big, "arrayBuffer");
    const result = await openFiles(createCaseClient(), [big], 100);
    expect(result).toMatchObject({ is: "not opened", fault: { is: "large", limitMb: 0.0001 } });
    expect(read).not.toHaveBeenCalled();
  });

  it("that cannot be read is said so", async () => {
    const folder = file("", "folder");
    vi.spyOn(folder, "arrayBuffer").mockRejectedValue(new DOMException("gone", "NotFoundError"));
    const result = await openFiles(createCaseClient(), [folder]);
    expect(result).toMatchObject({ is: "not opened", fault: { is: "unreadable", what: "folder" } });
  });
});
