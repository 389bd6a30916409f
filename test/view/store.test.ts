import { describe, expect, it, vi } from "vitest";
import { createStore } from "../../src/view/store.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";

describe("the store of a mount", () => {
  it("tells its listeners of a change once, with how it goes into the history", () => {
    const store = createStore(DEFAULT_VIEW);
    const listener = vi.fn();
    store.subscribe(listener);
    store.change((view) => ({ ...view, scale: "true" }));
    store.change((view) => ({ ...view, selected: "ct" }), "push");
    expect(listener.mock.calls).toEqual([["replace"], ["push"]]);
    expect(store.get().view).toEqual({ ...DEFAULT_VIEW, scale: "true", selected: "ct" });
  });

  it("says nothing when the View stays the same object, or the same thing is pointed at", () => {
    const store = createStore(DEFAULT_VIEW);
    store.hover("ct");
    const before = store.get();
    const listener = vi.fn();
    store.subscribe(listener);
    store.change((view) => view, "push");
    store.hover("ct");
    expect(listener).not.toHaveBeenCalled();
    expect(store.get()).toBe(before);
  });

  it("keeps the View as it is, the same object, while the pointer moves", () => {
    const store = createStore(DEFAULT_VIEW);
    store.hover("ct");
    store.hover(null);
    expect(store.get()).toEqual({ view: DEFAULT_VIEW, hover: null });
    expect(store.get().view).toBe(DEFAULT_VIEW);
  });

  it("tells a listener nothing more once its subscription has ended, even from within a change", () => {
    const store = createStore(DEFAULT_VIEW);
    const heard: string[] = [];
    const end = store.subscribe(() => {
      heard.push("first");
      end();
    });
    store.subscribe(() => heard.push("second"));
    store.hover("a");
    store.hover("b");
    expect(heard).toEqual(["first", "second", "second"]);
  });

  it("shares nothing with another mount's", () => {
    const [one, other] = [createStore(DEFAULT_VIEW), createStore(DEFAULT_VIEW)];
    one.change((view) => ({ ...view, table: true }));
    expect(other.get().view.table).toBe(false);
  });
});
