// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { wholeOnPaper } from "../../src/app/wholeOnPaper.ts";
import { createStore } from "../../src/view/store.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";

it("paper has every panel, and the screen its enlarged one again afterwards", () => {
  const store = createStore({ ...DEFAULT_VIEW, panel: "imaging", selected: "ct" });
  const stop = wholeOnPaper(store, window);
  window.dispatchEvent(new Event("beforeprint"));
  expect(store.get().view).toEqual({ ...DEFAULT_VIEW, selected: "ct" });
  window.dispatchEvent(new Event("afterprint"));
  expect(store.get().view.panel).toBe("imaging");
  stop();
  window.dispatchEvent(new Event("beforeprint"));
  expect(store.get().view.panel).toBe("imaging");
});
