import type { How, Store } from "../view/store.ts";
import { parseView, printView } from "../view/url.ts";

/** How long a gesture must rest before the address follows: browsers count changes, and refuse too many. */
export const restMs = 250;

/**
 * Keeps a window's fragment and a store's View equal, both ways, until the returned function is called or the
 * address goes to another case. A change that is pushed makes a new place in the history; any other replaces the
 * present one once it rests.
 */
export const followFragment = (store: Store, page: Window): (() => void) => {
  const { pathname, search } = page.location;
  let seen = store.get().view;
  let written = printView(seen);
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (how: "replaceState" | "pushState", text: string) => {
    if (text === written || page.location.search !== search) return;
    written = text;
    try {
      page.history[how](null, "", text ? `#${text}` : `${pathname}${search}`);
    } catch {
      // A sandboxed frame, or a browser that has counted too many: the View lives on without its address.
    }
  };
  const settle = () => {
    clearTimeout(timer);
    if (waiting !== null) write("replaceState", waiting);
    waiting = null;
  };
  const changed = (how: How) => {
    const { view } = store.get();
    if (view === seen) return;
    seen = view;
    if (how === "push") {
      settle();
      write("pushState", printView(view));
    } else {
      waiting = printView(view);
      clearTimeout(timer);
      timer = setTimeout(settle, restMs);
    }
  };
  const moved = () => {
    if (page.location.search !== search) return;
    clearTimeout(timer);
    waiting = null;
    const view = parseView(page.location.hash);
    written = printView(view);
    if (written === printView(seen)) return;
    seen = view;
    store.change(() => view);
  };

  const end = store.subscribe(changed);
  const moves = ["popstate", "hashchange"] as const;
  for (const move of moves) page.addEventListener(move, moved);
  page.addEventListener("pagehide", settle);
  return () => {
    settle();
    end();
    for (const move of moves) page.removeEventListener(move, moved);
    page.removeEventListener("pagehide", settle);
  };
};
