import type { Store } from "../view/store.ts";

/** Prints every panel, also while one is enlarged on screen, until the returned function is called. */
export const wholeOnPaper = (store: Store, page: Window): (() => void) => {
  let large = store.get().view.panel;
  const before = () => {
    large = store.get().view.panel;
    if (large !== null) store.change((view) => ({ ...view, panel: null }));
  };
  const after = () => {
    if (large !== null) store.change((view) => ({ ...view, panel: large }));
  };
  page.addEventListener("beforeprint", before);
  page.addEventListener("afterprint", after);
  return () => {
    page.removeEventListener("beforeprint", before);
    page.removeEventListener("afterprint", after);
  };
};
