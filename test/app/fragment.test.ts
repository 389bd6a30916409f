// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followFragment, restMs } from "../../src/app/fragment.ts";
import { createStore, type Store } from "../../src/view/store.ts";
import { parseView } from "../../src/view/url.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";

let store: Store;
let stop: () => void;
const replaced = vi.spyOn(window.history, "replaceState");
const pushed = vi.spyOn(window.history, "pushState");
const rest = () => vi.advanceTimersByTime(restMs);
const select = (id: string) => store.change((view) => ({ ...view, selected: id }), "push");
const zoom = (day: number) =>
  store.change((view) => ({ ...view, shown: { from: { island: "a", day }, to: { island: "a", day: 9 } } }));
const move = (hash: string) => {
  window.history.replaceState(null, "", `${location.pathname}${location.search}${hash}`);
  replaced.mockClear();
  window.dispatchEvent(new PopStateEvent("popstate"));
};

beforeEach(() => {
  vi.useFakeTimers();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    "https://cases.example/?case=a",
  );
  store = createStore(parseView(location.hash));
  stop = followFragment(store, window);
  replaced.mockClear();
  pushed.mockClear();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("the fragment", () => {
  it("follows a gesture once, at its end", () => {
    for (const day of [1, 2, 3, 4]) zoom(day);
    expect(replaced).not.toHaveBeenCalled();
    rest();
    expect(replaced).toHaveBeenCalledTimes(1);
    expect(location.hash).toBe("#from=a:4&to=a:9");
    expect(pushed).not.toHaveBeenCalled();
  });

  it("makes a new place in the history for a selection, after what was seen before it", () => {
    zoom(1);
    select("ct");
    expect(replaced.mock.calls.map(([, , url]) => url)).toEqual(["#from=a:1&to=a:9"]);
    expect(pushed.mock.calls.map(([, , url]) => url)).toEqual(["#from=a:1&to=a:9&sel=ct"]);
    rest();
    expect(replaced).toHaveBeenCalledTimes(1);
  });

  it("says nothing of what is pointed at, and leaves defaults out, even the sign before them", () => {
    select("ct");
    store.hover("us");
    store.change(() => DEFAULT_VIEW);
    rest();
    expect(location.href).toBe("https://cases.example/?case=a");
  });

  it("leads the View when the reader goes back, and forgets what was waiting", () => {
    zoom(1);
    move("#scale=true&sel=us");
    rest();
    expect(store.get().view).toEqual({ ...DEFAULT_VIEW, scale: "true", selected: "us" });
    expect(replaced).not.toHaveBeenCalled();
    expect(location.hash).toBe("#scale=true&sel=us");
  });

  it("is written when the page is left in the middle of a gesture", () => {
    zoom(7);
    window.dispatchEvent(new Event("pagehide"));
    expect(location.hash).toBe("#from=a:7&to=a:9");
  });

  it("is left alone once the address has gone to another case", () => {
    zoom(1);
    window.history.pushState(null, "", "?case=b#sel=other");
    rest();
    stop();
    expect(location.href).toBe("https://cases.example/?case=b#sel=other");
    expect(store.get().view.selected).toBeNull();
  });

  it("is left alone once nobody follows it, both ways", () => {
    stop();
    zoom(1);
    rest();
    expect(location.hash).toBe("");
    move("#sel=ct");
    expect(store.get().view.selected).toBeNull();
  });

  it("may be refused by the browser without harm to the View", () => {
    replaced.mockImplementationOnce(() => {
      throw new DOMException("too many calls", "SecurityError");
    });
    zoom(3);
    expect(rest).not.toThrow();
    expect(store.get().view.shown?.from).toEqual({ island: "a", day: 3 });
  });
});
