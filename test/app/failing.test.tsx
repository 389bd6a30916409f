// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { aCase } from "./cases.ts";
import { aSite, leave, mount } from "./mount.tsx";

const { part, bug } = vi.hoisted(() => {
  const part = { fails: "" };
  const bug = (name: string, text: string) => () => {
    if (part.fails === name) throw new Error(`a bug in ${name}`);
    return text;
  };
  return { part, bug };
});
vi.mock("../../src/panels/DetailPanel.tsx", () => ({ DetailPanel: bug("detail", "The detail is here") }));
vi.mock("../../src/timeline/Timeline.tsx", () => ({ Timeline: bug("timeline", "The timeline is here") }));

const start = async (fails: string) => {
  part.fails = fails;
  vi.spyOn(console, "error").mockImplementation(() => {});
  const lesions = [{ id: "mass", title: "A mass" }];
  aSite({ "/my.json": JSON.stringify({ ...aCase(), lesions }) });
  mount({ is: "site", path: "/my.json" });
  return screen.findByRole("alert", {}, { timeout: 10_000 });
};

afterEach(leave);

it("a failing panel says so in its place, leaves the others and the page, and can be tried again", async () => {
  expect((await start("detail")).textContent).toContain("Detail could not be drawn");
  expect(screen.getByText("a bug in detail")).toBeTruthy();
  expect(screen.getByText("A small case", { selector: "h1" })).toBeTruthy();
  expect(screen.getByText("The timeline is here")).toBeTruthy();
  expect(screen.getByRole("heading", { level: 2, name: "Imaging" })).toBeTruthy();
  part.fails = "";
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.getByText("The detail is here")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

it("a failing timeline leaves the panels, the toolbar and the table", async () => {
  expect((await start("timeline")).textContent).toContain("The timeline could not be drawn");
  expect(await screen.findByText("The detail is here")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /^Table/ }));
  expect((await screen.findAllByText("The first event")).length).toBeGreaterThan(0);
  expect(screen.queryByRole("alert")).toBeNull();
});
