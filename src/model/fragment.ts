/** A text of a fragment without its escapes; null for text that is no escape of anything. */
export const unescaped = (text: string): string | null => {
  try {
    return decodeURIComponent(text).replace(/~([0-9a-f]{4})/g, (_, unit) =>
      String.fromCharCode(Number.parseInt(unit, 16)),
    );
  } catch {
    return null;
  }
};

/** The parts of a fragment, with or without its "#", by key, with their escapes; of two with one key the first. */
export const partsOf = (fragment: string): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>();
  for (const part of fragment.replace(/^#/, "").split("&")) {
    const cut = part.indexOf("=");
    const key = part.slice(0, cut);
    if (cut > 0 && !parts.has(key)) parts.set(key, part.slice(cut + 1));
  }
  return parts;
};
