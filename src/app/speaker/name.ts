/** 128 random bits: the name of a channel, which nobody can guess, or of one of its ends. */
export const newName = (): string =>
  // crypto.randomUUID is missing where the context is not secure; this is everywhere.
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** The name that the address of a speaker window carries; null for any other page. */
export const speakerOf = (search: string): string | null => {
  const name = new URLSearchParams(search).get("speaker") ?? "";
  return /^[0-9a-f]{32}$/.test(name) ? name : null;
};

/** The query of a stage's speaker window: its name and the page's settings, and nothing of the case. */
export const speakerQuery = (name: string, search: string): string => {
  const settings = [...new URLSearchParams(search)].filter(([key]) =>
    ["lang", "theme", "keys"].includes(key),
  );
  return `?${new URLSearchParams([...settings, ["speaker", name]])}`;
};
