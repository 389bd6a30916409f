import type { Id } from "../model/resolved.ts";
import type { View } from "./view.ts";

/** What one mount shows: its View, and what is pointed at. */
export type State = { readonly view: View; readonly hover: Id | null };

/** Whether a change replaces the present place in the browser's history, or makes a new one. */
export type How = "replace" | "push";

/** The one place in a mount that changes. Listeners hear of a change once, after it; an equal state is no change. */
export type Store = {
  readonly get: () => State;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: (how: How) => void) => () => void;
  readonly change: (next: (view: View) => View, how?: How) => void;
  readonly hover: (id: Id | null) => void;
};

/** A store of its own, that shares nothing with another mount's. */
export const createStore = (initial: View): Store => {
  let state: State = { view: initial, hover: null };
  const listeners = new Set<(how: How) => void>();
  const tell = (how: How) => {
    for (const listener of [...listeners]) listener(how);
  };
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change: (next, how = "replace") => {
      const view = next(state.view);
      if (Object.is(view, state.view)) return;
      state = { ...state, view };
      tell(how);
    },
    hover: (id) => {
      if (Object.is(id, state.hover)) return;
      state = { ...state, hover: id };
      tell("replace");
    },
  };
};
