/** The tab's own store; null where the browser refuses to give it. */
const storage = (): Storage | null => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
};

/** What this tab keeps under a name, as `read` takes it; null for nothing, and for anything that is not ours. */
export const kept = <T>(name: string, read: (found: unknown) => T | null): T | null => {
  try {
    return read(JSON.parse(storage()?.getItem(`caseline/${name}`) ?? "null"));
  } catch {
    return null;
  }
};

/** Keeps something for a reload of this tab; false where the browser has no room or refuses. */
export const keep = (name: string, what: unknown): boolean => {
  try {
    const tab = storage();
    tab?.setItem(`caseline/${name}`, JSON.stringify(what));
    return tab !== null;
  } catch {
    return false;
  }
};
