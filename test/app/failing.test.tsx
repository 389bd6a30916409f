// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { aCase } from "./cases.ts";
import { aSite, leave, mount } from "./mount.tsx";

const panel = vi.hoisted(() => ({ fails: true }));
vi.mock("../../src/panels/Panels.tsx", () => ({
  Panels: () => {
    if (panel.fails) throw new Error("a bug in a panel");
    return <p>The panels are here</p>;
  },
}));

afterEach(leave);

it("a failing panel says so in its place, keeps the page, and can be tried again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  aSite({ "/my.json": JSON.stringify(aCase()) });
  const { container } = mount({ is: "site", path: "/my.json" });
  expect((await screen.findByRole("alert")).textContent).toContain("The panels could not be drawn");
  expect(screen.getByText("a bug in a panel")).toBeTruthy();
  expect(screen.getByRole("heading", { level: 1, name: "A small case" })).toBeTruthy();
  expect(container.querySelector(".cl-timeline")).toBeTruthy();
  expect(screen.getByRole("radio", { name: "True" })).toBeTruthy();
  panel.fails = false;
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.getByText("The panels are here")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});
