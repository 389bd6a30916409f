/** A case that was opened in this tab, as its file has it. */
export type Held = { readonly id: number; readonly name: string; readonly text: string };

const key = "caseline/opened";

/** What the keys of drafts begin with; those of opened cases go when the case does. */
export const draftPrefix = "caseline/story/";

/** The tab's own store; null where the browser refuses to give it. */
export const tabStorage = (): Storage | null => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
};

/** The case that this tab holds; null for none, and for anything that is not ours. */
export const held = (): Held | null => {
  try {
    const found: unknown = JSON.parse(tabStorage()?.getItem(key) ?? "null");
    const { id, name, text } = (found ?? {}) as Partial<Held>;
    return typeof id === "number" && typeof name === "string" && typeof text === "string"
      ? { id, name, text }
      : null;
  } catch {
    return null;
  }
};

/** Keeps a case for a reload of this tab, instead of the one before; false where the browser has no room or refuses. */
export const hold = (item: Held): boolean => {
  try {
    const tab = tabStorage();
    tab?.removeItem(key);
    tab?.setItem(key, JSON.stringify(item));
    return held()?.id === item.id;
  } catch {
    return false;
  }
};

/** Leaves nothing of an opened case in the tab, its draft of a story neither. */
export const forget = (): void => {
  try {
    const tab = tabStorage();
    const drafts = Object.keys(tab ?? {}).filter((one) => one.startsWith(`${draftPrefix}?opened=`));
    for (const one of [key, ...drafts]) tab?.removeItem(one);
  } catch {
    // Where nothing can be removed nothing was kept.
  }
};
