// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import type { Case } from "../../src/model/schema.ts";
import { breast } from "./breast.ts";
import { drawPanels, drawTable, panelOf, plain, selectionHere } from "./drawn.tsx";

const textOf = (root: HTMLElement, name: string) => plain(panelOf(root, name).textContent ?? "");

beforeAll(() => selectionHere(breast));

describe("Imaging", () => {
  it("gives each lesion with its size, when it was seen and removed, and its relations in words", () => {
    const text = textOf(drawPanels(breast).root, "imaging");
    expect(text).toContain("21 × 14 mm");
    expect(text).toContain("mass in the left breast · left · first seen at mammography of both sides");
    expect(text).toContain("removed at wide local excision");
    expect(text).toContain("metastasis from mass");
    expect(text).toContain("relation to unknown: gone-lesion not stated");
    expect(text).toContain("size not reported");
  });

  it("puts scans of one unstated order together and says so", () => {
    const { root } = drawPanels(breast);
    const group = within(panelOf(root, "imaging")).getByText(/order not stated/);
    const body = group.closest("tbody");
    expect(body?.textContent).toContain("Mammography");
    expect(body?.textContent).toContain("Ultrasonography");
  });

  it("tells negative, not done and not reported apart by sign and word", () => {
    const { root } = drawPanels(breast);
    const datum = (id: string) => root.querySelector(`button[data-id="${id}"] .cl-datum`);
    expect(datum("other-side")?.textContent).toBe("−negative; right breast");
    expect(datum("axilla")?.textContent).toBe("×not done; axilla");
    expect(datum("echo")?.textContent).toBe("not reported");
    expect(datum("echo")?.className).toContain("is-unsaid");
  });

  it("lists the captions of images, and says where there are none", async () => {
    const { root } = drawPanels(breast);
    await waitFor(() => expect(textOf(root, "imaging")).toContain("spiculated mass"), { timeout: 20_000 });
    const { images: _, ...rest } = breast;
    expect(textOf(drawPanels(rest).root, "imaging")).toContain("images: not supplied with this case.");
  });
});

describe("Histology", () => {
  it("has a column for each specimen in the order they were taken", () => {
    const { root } = drawPanels(breast);
    const heads = [...panelOf(root, "histology").querySelectorAll("thead .cl-pick")].map(
      (one) => one.textContent,
    );
    expect(heads).toEqual(["Core", "Excised quadrant"]);
  });

  it("writes values as the source has them, with the threshold and its citation", () => {
    const text = textOf(drawPanels(breast).root, "histology");
    expect(text).toContain("ki-67% about 22more than 30".replace(" ", ""));
    expect(text).toContain(
      "threshold 20. twenty divides low from high. report, paragraph 10; report’s reference 17",
    );
  });

  it("has a grid of stains for each specimen that was stained", () => {
    const { root } = drawPanels(breast);
    const core = within(panelOf(root, "histology")).getByLabelText("Core");
    expect(plain(core.textContent ?? "")).toBe("er+strongly positiveprnot reportedher22+ (equivocal)");
    const excised = within(panelOf(root, "histology")).getByLabelText("Excised quadrant");
    expect(excised.textContent).toContain("−negative");
  });

  it("selects the report on a specimen by its head, and lets go of it again", () => {
    const { root, store } = drawPanels(breast);
    const head = within(panelOf(root, "histology")).getByRole("button", { name: "Core" });
    fireEvent.click(head);
    expect(store.get().view.selected).toBe("core-report");
    expect(head.getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(head);
    expect(store.get().view.selected).toBe(null);
  });
});

describe("Detail", () => {
  it("with nothing selected tells of the patient and the course, each with its locator", () => {
    const text = textOf(drawPanels(breast).root, "detail");
    expect(text).toContain("femalereport, paragraph 1".replace("female", "female "));
    expect(text).toContain("52 years visit");
    expect(text).toContain("invasive carcinoma");
    expect(text).toContain("1 disagreement, 2 things not in the report");
  });

  it("tells an event in full: when in the source's words, when it became known, findings, where, what is missing", () => {
    const visit = textOf(drawPanels(breast, { selected: "visit" }).root, "detail");
    expect(visit).toContain("“nine days before”");
    const report = textOf(drawPanels(breast, { selected: "core-report" }).root, "detail");
    expect(report).toContain("learned 4 days after biopsy");
    expect(report).toContain("ki-67about 22 %");
    expect(report).toContain("figure 2ki-67");
    const excision = textOf(drawPanels(breast, { selected: "excision" }).root, "detail");
    expect(excision).toContain("drain1 × left axilla");
    expect(excision).toContain("margins of the excision");
    const letrozole = textOf(drawPanels(breast, { selected: "letrozole" }).root, "detail");
    expect(letrozole).toContain("letrozole, 2.5 mg daily");
    expect(letrozole).toContain("letrozole product 386911004 (sct)");
  });

  it.each([
    ["core-er", "Histology of the core"],
    ["er-clash", "Histology of the excision"],
    ["mass", "Mass in the left breast"],
    ["core", "Core of the mass"],
    ["free", "Free of recurrence"],
    ["no-margins", "Wide local excision"],
    ["her2-rule", "Histology of the core"],
    ["picture", "Mammography of both sides"],
    ["no-nodes", "The case at a glance"],
    ["nobody", "The case at a glance"],
  ])("with %s selected is about %s", (selected, title) => {
    const { root } = drawPanels(breast, { selected });
    expect(panelOf(root, "detail").querySelector("h2")?.textContent).toBe(title);
  });

  it("gives the rule of what was inferred, and both statements where sources disagree, with the one that is shown", () => {
    const scan = textOf(drawPanels(breast, { selected: "mammography" }).root, "detail");
    expect(scan).toContain("when: before the biopsy. it led to the biopsy.");
    const report = textOf(drawPanels(breast, { selected: "excision-report" }).root, "detail");
    expect(report).toContain("the core stains strongly.");
    expect(report).toContain("the second opinion finds no staining. negative page 3, second opinion 3 shown");
    expect(report).toContain("it is the later reading.");
  });
});

describe("Sources", () => {
  it("gives every statement under the place where it stands, conflicts, what is missing, context, and citations", async () => {
    const { root } = drawPanels(breast, { panel: "sources" });
    await screen.findByText("Sources disagree");
    const text = textOf(root, "sources");
    expect(text).toContain("report, paragraph 5");
    expect(text).toContain("1 × left axilla, drain");
    expect(text).toContain("without a locator");
    expect(text).toContain("how many nodes were taken");
    expect(text).toContain(
      "equivocal stains call for hybridization. report, paragraph 11; report’s reference 4, 9",
    );
    expect(text).toContain("synthetic letter 7");
  });

  it("links a DOI, and nothing else that stands in its place", async () => {
    drawPanels(breast, { panel: "sources" });
    const links = await screen.findAllByRole("link");
    expect(links.map((one) => one.getAttribute("href"))).toEqual(["https://doi.org/10.1234/abc.d"]);
    expect(links[0]?.getAttribute("rel")).toContain("noopener");
  });

  it("can be held to what concerns the selection", async () => {
    const { root } = drawPanels(breast, { panel: "sources", selected: "excision" });
    fireEvent.click(await screen.findByRole("checkbox"));
    const text = textOf(root, "sources");
    expect(text).toContain("margins of the excision");
    expect(text).not.toContain("how many nodes were taken");
    expect(text).not.toContain("asthma");
  });
});

describe("Linking", () => {
  it("lights a thing in two panels when it is pointed at in one, and no longer when the pointer leaves", () => {
    const { root } = drawPanels(breast, { selected: "mass" });
    const value = within(panelOf(root, "histology")).getByRole("button", { name: /about 22/ });
    const elsewhere = () => panelOf(root, "imaging").querySelectorAll(".is-hot, .is-lit");
    fireEvent.pointerOver(value);
    expect(value.className).toContain("is-hot");
    fireEvent.pointerOut(value);
    expect(value.className).not.toContain("is-hot");
    const [size] = within(panelOf(root, "imaging")).getAllByRole("button", { name: /21/ });
    if (!size) throw new Error("no size");
    fireEvent.focus(size);
    const told = panelOf(root, "detail").querySelector('li[data-id="mass-size"]');
    expect(told?.className).toContain("is-hot");
    expect(elsewhere().length).toBeGreaterThan(1);
    fireEvent.blur(size);
    expect(told?.className).not.toContain("is-hot");
  });

  it("lights what goes with a selection made anywhere", () => {
    const { root, store } = drawPanels(breast);
    act(() => store.change((view) => ({ ...view, selected: "core-report" })));
    expect(root.querySelector('li.is-lit[data-id="mass"]')).not.toBe(null);
    expect(root.querySelector('td.is-lit[data-id="core"]')).not.toBe(null);
    expect(root.querySelector('td.is-lit[data-id="excised"]')).toBe(null);
  });

  it("opens a conflict in Sources by the badge on its datum, and puts the focus there", async () => {
    const { root, store } = drawPanels(breast);
    const badge = within(panelOf(root, "histology")).getByRole("button", { name: /2 statements disagree/ });
    fireEvent.click(badge);
    expect(store.get().view.selected).toBe("er-clash");
    await waitFor(() => {
      expect(document.activeElement?.getAttribute("data-id")).toBe("er-clash");
      expect(document.activeElement?.closest(".cl-panel-sources")).not.toBe(null);
    });
  });

  it("opens a conflict from an enlarged panel by enlarging Sources", async () => {
    const { root, store } = drawPanels(breast, { panel: "histology" });
    fireEvent.click(within(root).getByRole("button", { name: /2 statements disagree/ }));
    expect(store.get().view.panel).toBe("sources");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-id")).toBe("er-clash"));
  });

  it("finds a conflict from its badge in the table too", async () => {
    const { root } = drawTable(breast);
    const [badge] = within(root).getAllByRole("button", { name: /2 statements disagree/ });
    if (badge) fireEvent.click(badge);
    await waitFor(() => expect(document.activeElement?.getAttribute("data-id")).toBe("er-clash"));
  });
});

describe("The panels", () => {
  it("enlarge one, and bring the others back", () => {
    const { root, store } = drawPanels(breast);
    fireEvent.click(screen.getByRole("button", { name: "Enlarge Imaging" }));
    expect(store.get().view.panel).toBe("imaging");
    expect(root.querySelectorAll(".cl-panel").length).toBe(1);
    fireEvent.click(screen.getByRole("button", { name: "All panels" }));
    expect(panelOf(root, "histology")).toBeTruthy();
  });

  it("leave out what has nothing for a case, even when it is asked for", () => {
    const empty: Case = {
      format: "caseline/1",
      id: "empty",
      title: "t",
      summary: "s",
      neutral: { title: "t", summary: "s" },
      events: [],
    };
    const { root } = drawPanels(empty, { panel: "imaging" });
    expect([...root.querySelectorAll(".cl-panel")].map((one) => one.className)).toEqual([
      "cl-panel cl-panel-detail",
    ]);
  });

  it("show a report that names no specimen as a column of its own", () => {
    const { specimens: _, ...rest } = breast;
    const { root } = drawPanels(rest);
    const heads = [...panelOf(root, "histology").querySelectorAll("thead .cl-pick")].map(
      (one) => one.textContent,
    );
    expect(heads).toEqual(["Histology of the core", "Histology of the excision"]);
  });

  it("do not grow with the case", () => {
    const events = Array.from({ length: 3000 }, (_, i) => ({
      id: `e${i}`,
      kind: i % 2 ? ("imaging" as const) : ("pathology" as const),
      title: `Report ${i}`,
      time: { date: "2020" },
    }));
    const { root } = drawPanels({ ...breast, events, specimens: [] });
    expect(root.querySelectorAll("*").length).toBeLessThan(3000);
  });

  it("show hostile text as text", async () => {
    const hostile = `<img src=x onerror="alert(1)"> \u202Eright to left\u202C ${"long".repeat(1250)}`;
    const json = JSON.stringify(breast).replaceAll(
      /"(text|title|label|note|why|said|caption|site|rule)":"[^"]*"/g,
      (_, key) => `"${key}":${JSON.stringify(key === "said" ? hostile.slice(0, 60) : hostile)}`,
    );
    const { root, text } = drawPanels(JSON.parse(json) as Case, { selected: "core-report" });
    await screen.findByText("Sources disagree", { selector: ".cl-panel-sources h3" });
    expect(root.querySelector("img")).toBe(null);
    expect(text()).toContain("<img src=x onerror=");
    const table = drawTable(JSON.parse(json) as Case);
    expect(table.root.querySelector("img")).toBe(null);
    expect(table.text()).toContain(plain(hostile));
  });
});
