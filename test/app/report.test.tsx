// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { shipped } from "../../src/app/shipped.ts";
import { DEFAULT_VIEW, type View } from "../../src/view/view.ts";
import { aSite, leave, mount } from "./mount.tsx";

afterEach(leave);

const name = "breast-synthetic";
const PATIENT = { timeout: 20_000 };

const report = `Screening and diagnosis
The woman was called back after screening.
<img src=x onerror=alert(1)> was found on ultrasonography.
Pathology
One.
Two.
Three.
Figure 1 Mammography.`;

const open = async (view: Partial<View> = {}) => {
  const asked = aSite({ [shipped.get(name) ?? ""]: readFileSync(`data/cases/${name}.json`, "utf8") });
  const app = mount({ is: "shipped", name }, { ...DEFAULT_VIEW, ...view });
  const give = async (text: string | Uint8Array<ArrayBuffer>, file = "letter.txt") => {
    const field = await screen.findByLabelText<HTMLInputElement>("Read the report beside", {}, PATIENT);
    fireEvent.change(field, { target: { files: [new File([text], file)] } });
  };
  const dialog = () => screen.findByRole("dialog", {}, PATIENT);
  return { ...app, asked, give, dialog };
};

const loci = (within = ".cl-panels") => [...document.querySelectorAll<HTMLElement>(`${within} .cl-locus`)];
const locus = (text: string) => loci().find(({ textContent }) => textContent === text) as HTMLElement;

it("a locator opens the report's own text at its paragraph, as text, with the other places of its datum", async () => {
  const { give, dialog, asked } = await open({ selected: "ultrasound" });
  await screen.findByText("Where the report says it", {}, PATIENT);
  const before = asked.mock.calls.length;
  expect(loci()).toEqual([]);
  await give(report);
  await screen.findByText("Beside: letter.txt", {}, PATIENT);
  fireEvent.click(locus("Screening and diagnosis, paragraph 2"));
  const pane = await dialog();
  expect(pane.querySelector(".is-here")?.textContent).toMatch(/^<img src=x .* ultrasonography\.$/);
  expect(pane.querySelector("img")).toBeNull();
  expect(document.activeElement).toBe(pane.querySelector(".is-here"));
  expect(asked.mock.calls.length).toBe(before);
  expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
  expect(window.location.href).not.toContain("letter");
});

it("previous and next go through the places of a datum, and what is not in the text is said", async () => {
  const { give, dialog } = await open({ panel: "sources" });
  await give(report);
  await waitFor(() => expect(loci().length).toBeGreaterThan(5), PATIENT);
  const [first] = loci(".cl-statements");
  if (!first) throw new Error("no statements");
  fireEvent.click(first);
  const pane = await dialog();
  const status = () => within(pane).getByRole("status").textContent ?? "";
  expect(status()).toMatch(/^Screening and diagnosis, paragraph 1 Place 1 of \d+$/);
  const seen: string[] = [];
  for (let last = ""; last !== status(); ) {
    last = status();
    seen.push(last);
    fireEvent.click(within(pane).getByRole("button", { name: "Next place" }));
  }
  expect(seen.length).toBeGreaterThan(8);
  const said = seen.join(" | ");
  expect(said).toContain("This text has no part called Treatment.");
  expect(said).toContain("Pathology has 3 paragraphs in this text, and so no paragraph 4. Here it begins.");
  fireEvent.click(within(pane).getByRole("button", { name: "Previous place" }));
  expect(status()).toBe(seen.at(-2));
  fireEvent.click(within(pane).getByRole("button", { name: "Close" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("it leads from the table too, and is gone when it is put away", async () => {
  const { give, dialog, store } = await open();
  await give(report);
  await waitFor(() => expect(loci().length).toBeGreaterThan(0), PATIENT);
  act(() => store().change((view) => ({ ...view, table: true })));
  await waitFor(() => expect(loci(".cl-tables").length).toBeGreaterThan(20), PATIENT);
  fireEvent.click(loci(".cl-tables")[0] as HTMLElement);
  await dialog();
  act(() => store().change((view) => ({ ...view, table: false })));
  fireEvent.click(await screen.findByRole("button", { name: "Put away" }, PATIENT));
  expect(loci()).toEqual([]);
  expect(document.body.textContent).not.toContain("letter.txt");
});

it("is closed, and says why, while the case is shown as known then; and does not open by itself again", async () => {
  const { give, dialog, store } = await open();
  await give(report);
  await waitFor(() => expect(loci().length).toBeGreaterThan(0), PATIENT);
  fireEvent.click(loci()[0] as HTMLElement);
  await dialog();
  act(() => store().change((view) => ({ ...view, asOf: "core-histology" })));
  await waitFor(
    () => expect(document.body.textContent).toMatch(/own text would tell what came later/),
    PATIENT,
  );
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(loci()).toEqual([]);
  expect(document.body.innerHTML).not.toContain("letter.txt");
  act(() => store().change((view) => ({ ...view, asOf: null })));
  await waitFor(() => expect(loci().length).toBeGreaterThan(0), PATIENT);
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("is taken where it is dropped on its field, and is not opened as a case", async () => {
  const { went } = await open();
  await screen.findByLabelText("Read the report beside", {}, PATIENT);
  const field = document.querySelector(".cl-report") as HTMLElement;
  const dataTransfer = { types: ["Files"], files: [new File([report], "letter.txt")], dropEffect: "none" };
  fireEvent.dragEnter(field, { dataTransfer });
  expect(field.textContent).toBe("Drop the report’s text here");
  expect(document.querySelector(".cl-veil")).toBeNull();
  fireEvent.drop(field, { dataTransfer });
  await screen.findByText("Beside: letter.txt", {}, PATIENT);
  expect(went).toEqual([]);
});

it.each([
  ["%PDF-1.7 and more", /no plain text/],
  [" \n ", /no text in this file/],
  [new Uint8Array([0x41, 0xe9, 0x42]), /not in UTF-8/],
  [new Uint8Array(2_000_001), /too large/],
])("a file that is no text is refused with the way out", async (bytes, why) => {
  const { give } = await open();
  vi.spyOn(console, "error");
  await give(bytes);
  await waitFor(
    () => expect(document.querySelector(".cl-report [role=alert]")?.textContent).toMatch(why),
    PATIENT,
  );
  expect(loci()).toEqual([]);
});
