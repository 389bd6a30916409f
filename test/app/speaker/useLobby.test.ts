// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newName } from "../../../src/app/speaker/name.ts";
import { renamed } from "../../../src/app/speaker/ownWindow.ts";
import { useLobby } from "../../../src/app/speaker/useLobby.ts";

let hear: (data: object) => void = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  const Channel = class {
    set onmessage(heard: (event: { readonly data: object }) => void) {
      hear = (data) => act(() => heard({ data }));
    }
    postMessage() {}
    close() {}
  };
  vi.stubGlobal("BroadcastChannel", Channel);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

it("a speaker window that is covered, and speaks once a minute, is counted until it says goodbye", () => {
  renamed();
  const { result } = renderHook(useLobby);
  const from = newName();
  for (const silent of [0, 60_000, 60_000]) {
    act(() => vi.advanceTimersByTime(silent));
    expect(result.current.count).toBe(silent === 0 ? 0 : 1);
    hear({ is: "hello", from, has: null });
    expect(result.current.count).toBe(1);
  }
  hear({ is: "bye", from });
  expect(result.current.count).toBe(0);
});

it("a speaker window that is silent for longer than that has gone", () => {
  renamed();
  const { result } = renderHook(useLobby);
  hear({ is: "hello", from: newName(), has: null });
  expect(result.current.count).toBe(1);
  act(() => vi.advanceTimersByTime(71_000));
  expect(result.current.count).toBe(0);
});
