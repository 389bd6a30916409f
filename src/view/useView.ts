import { createContext, use, useSyncExternalStore } from "react";
import type { State, Store } from "./store.ts";

/** The store of the mount around a component. */
export const StoreContext = createContext<Store | null>(null);

/** The mount's store. Throws outside of one: that is a bug. */
export const useStore = (): Store => {
  const store = use(StoreContext);
  if (!store) throw new Error("no StoreContext around this component");
  return store;
};

/**
 * One part of the mount's state; draws again only when that part changes by `Object.is`.
 * `select` must give a part of the state or a primitive, never a new object.
 */
export const useView = <T>(select: (state: State) => T): T => {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
};
