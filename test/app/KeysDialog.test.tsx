// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { KeysDialog } from "../../src/app/KeysDialog.tsx";
import { dialogs } from "../../src/look/dialogs.en.ts";

afterEach(cleanup);

test("the list has the keys of the page and of the timeline, and how to read the picture", () => {
  render(<KeysDialog onClose={() => {}} />);
  const [keys, legend] = screen.getAllByRole("table", { hidden: true }) as [HTMLElement, HTMLElement];
  const told = [...keys.querySelectorAll("kbd")].map(({ textContent }) => textContent);
  for (const key of ["T", "?", "←", "→", "↑", "↓", "Home", "End", "Enter", "Tab", "Esc"])
    expect(told).toContain(key);
  expect(new Set(told).size).toBe(told.length);
  expect(screen.getByText(dialogs.legend.heading).tagName).toBe("H3");
  expect(within(legend).getAllByRole("rowheader", { hidden: true })).toHaveLength(dialogs.legend.rows.length);
  expect(legend.textContent).toContain("†");
});
