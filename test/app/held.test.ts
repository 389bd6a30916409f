// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { forget, held, hold } from "../../src/app/held.ts";

const item = { id: 3, name: "my case.json", text: '{"a": "\\ud800"}' };

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

describe("a case that this tab holds", () => {
  it("is there again after a reload, as its file has it, in place of the one before", () => {
    expect(hold({ ...item, id: 2, name: "before.json" })).toBe(true);
    expect(hold(item)).toBe(true);
    expect(held()).toEqual(item);
    expect(sessionStorage.length).toBe(1);
  });

  it("leaves nothing behind when it is forgotten", () => {
    hold(item);
    forget();
    expect(held()).toBeNull();
    expect(sessionStorage.length).toBe(0);
    expect(localStorage.length).toBe(0);
  });

  it("is said not to be kept when there is no room, and none of the one before comes back in its place", () => {
    hold({ ...item, id: 2 });
    const real = window.sessionStorage;
    const full = {
      getItem: (key: string) => real.getItem(key),
      removeItem: (key: string) => real.removeItem(key),
      setItem: () => {
        throw new DOMException("no room", "QuotaExceededError");
      },
    };
    vi.spyOn(window, "sessionStorage", "get").mockReturnValue(full as unknown as Storage);
    expect(hold(item)).toBe(false);
    expect(held()).toBeNull();
  });

  it("is said not to be kept when the browser lets pages keep nothing", () => {
    vi.spyOn(window, "sessionStorage", "get").mockImplementation(() => {
      throw new DOMException("refused", "SecurityError");
    });
    expect(hold(item)).toBe(false);
    expect(held()).toBeNull();
    expect(forget).not.toThrow();
  });

  it.each(["", "{", "null", "[]", '"x"', '{"id":"3","name":"a","text":"b"}', '{"id":3}'])(
    "is none where the tab holds something else: %j",
    (text) => {
      sessionStorage.setItem("caseline/opened", text);
      expect(held()).toBeNull();
    },
  );
});
