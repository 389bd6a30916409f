// @vitest-environment happy-dom
import { fireEvent, waitFor } from "@testing-library/react";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Case } from "../../src/model/schema.ts";
import { builtIn, many } from "../layout/figureCases.ts";
import { drawPanels, panelOf, plain } from "./drawn.tsx";

beforeAll(async () => {
  await import("../../src/panels/OrganMap.tsx");
  await import("../../src/panels/SizePlot.tsx");
  await import("../../src/panels/PortsFigure.tsx");
  await import("../../src/panels/ImageViewer.tsx");
}, 60_000);
beforeEach(() => {
  // What waits until the page rests comes at once.
  vi.stubGlobal("requestIdleCallback", (rest: () => void) => setTimeout(rest, 0));
  vi.stubGlobal("cancelIdleCallback", clearTimeout);
});

const figures = (root: HTMLElement, panel: string) => [
  ...panelOf(root, panel).querySelectorAll<SVGSVGElement>(".cl-drawing"),
];
const drawn = async (root: HTMLElement, panel: string, count: number) => {
  await waitFor(() => expect(figures(root, panel)).toHaveLength(count), { timeout: 20_000 });
  return figures(root, panel);
};

describe("organ maps in the panel", () => {
  it("stand above the lesions, and say at which moment", async () => {
    const { root } = drawPanels(builtIn, { selected: "resection-1" });
    const [liver, pelvis] = await drawn(root, "imaging", 2);
    expect(plain(panelOf(root, "imaging").textContent ?? "")).toContain(
      "shown at liver resection, segment 4",
    );
    expect(liver?.getAttribute("aria-label")).toMatch(/^Schematic liver from the front, at Liver resection/);
    expect(liver?.getAttribute("role")).toBe("group");
    expect(pelvis?.querySelectorAll('[role="button"]')).toHaveLength(2);
    expect(liver?.querySelectorAll('[role="button"]')).toHaveLength(1);
  });

  it("light a lesion everywhere, and select it by click and by key", async () => {
    const { root, store } = drawPanels(builtIn);
    const [liver] = await drawn(root, "imaging", 2);
    const mark = () => liver?.querySelector('[data-id="liver-s4"]') as Element;
    fireEvent.pointerOver(mark());
    expect(store.get().hover).toBe("liver-s4");
    expect(mark().getAttribute("class")).toContain("is-lit");
    expect(root.querySelector('li[data-id="liver-s4"]')?.className).toContain("is-lit");
    expect(root.querySelector('g[data-id="liver-s5"]')?.getAttribute("class")).not.toContain("is-lit");
    fireEvent.click(mark());
    expect(store.get().view.selected).toBe("liver-s4");
    fireEvent.keyDown(mark(), { key: "Enter" });
    expect(store.get().view.selected).toBeNull();
  });

  it("follow the selection", async () => {
    const { root } = drawPanels(builtIn, { selected: "hysterectomy" });
    const [liver] = await drawn(root, "imaging", 2);
    expect(liver?.querySelectorAll('[role="button"]')).toHaveLength(0);
    expect(liver?.getAttribute("role")).toBe("img");
  });

  it("name the sites that no map has, and plot what was measured twice", async () => {
    const { root } = drawPanels(many);
    await drawn(root, "imaging", 3);
    const text = plain(panelOf(root, "imaging").textContent ?? "");
    expect(text).toContain("no figure for: lung. the list has it.");
    expect(text).toContain("size over time: the nodule, measured again");
  });
});

describe("ports in the panel", () => {
  it("are a picture with a description, above their list", async () => {
    const { root } = drawPanels(builtIn, { selected: "resection-1" });
    const [ports] = await drawn(root, "detail", 1);
    expect(ports?.getAttribute("role")).toBe("img");
    expect(ports?.getAttribute("aria-label")).toContain("Pringle maneuver");
    expect(plain(panelOf(root, "detail").textContent ?? "")).toContain("3 × epigastric region");
  });
});

const withImages = (...files: string[]): Case => ({
  ...builtIn,
  images: files.map((file, i) => ({
    id: `image-${i}`,
    event: i === 0 ? "us" : "ce-ct",
    file,
    caption: `Caption ${i}`,
    credit: "A. Author",
    license: "CC0",
  })),
});
const INLINE = "data:image/png;base64,iVBORw0KGgo=";

describe("the case's own images", () => {
  it("are loaded lazily, with caption and credit", async () => {
    const { root } = drawPanels(withImages(INLINE));
    const image = await waitFor(() => {
      const found = root.querySelector<HTMLImageElement>(".cl-keyimage img");
      expect(found).not.toBeNull();
      return found as HTMLImageElement;
    });
    expect(image.getAttribute("loading")).toBe("lazy");
    expect(image.alt).toBe("Caption 0");
    expect(plain(root.querySelector(".cl-keyimage")?.textContent ?? "")).toBe(
      "caption 0 credit: a. author, cc0",
    );
    fireEvent.error(image);
    expect(plain(root.querySelector(".cl-keyimage")?.textContent ?? "")).toContain("image not supplied");
  });

  it("enlarge in a dialog", async () => {
    const { root } = drawPanels(withImages(INLINE));
    const button = await waitFor(() => {
      const found = root.querySelector<HTMLButtonElement>(".cl-image");
      expect(found).not.toBeNull();
      return found as HTMLButtonElement;
    });
    expect(button.getAttribute("aria-label")).toBe("Enlarge: Caption 0");
    fireEvent.click(button);
    const dialog = root.querySelector<HTMLDialogElement>(".cl-viewer");
    expect(dialog?.open).toBe(true);
    fireEvent.click(dialog?.querySelector("button") as Element);
    expect(dialog?.open).toBe(false);
  });

  it("the one of the selected event comes first", async () => {
    const { root } = drawPanels(withImages(INLINE, INLINE), { selected: "ce-ct" });
    await waitFor(() => expect(root.querySelector(".cl-keyimage")?.textContent).toContain("Caption 1"));
  });

  it("ask nothing of other sites, and say so", async () => {
    const { root } = drawPanels(withImages("https://elsewhere.example/x.png", "x.png"));
    await waitFor(() => expect(root.querySelector(".cl-keyimage")?.textContent).toContain("another site"));
    expect(root.querySelector(".cl-images")?.textContent).toContain("brings no files along");
    expect(root.querySelectorAll("img")).toHaveLength(0);
  });
});
