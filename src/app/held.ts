/** A case that was opened in this tab, as its file has it. */
export type Held = { readonly id: number; readonly name: string; readonly text: string };

const key = "caseline/opened";

/** The tab's own store; null where the browser refuses to give it. */
const storage = (): Storage | null => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
};

/** The case that this tab holds; null for none, and for anything that is not ours. */
export const held = (): Held | null => {
  try {
    const found: unknown = JSON.parse(storage()?.getItem(key) ?? "null");
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
    const tab = storage();
    tab?.removeItem(key);
    tab?.setItem(key, JSON.stringify(item));
    return held()?.id === item.id;
  } catch {
    return false;
  }
};

/** Leaves nothing of an opened case in the tab. */
export const forget = (): void => {
  try {
    storage()?.removeItem(key);
  } catch {
    // Where nothing can be removed nothing was kept.
  }
};
