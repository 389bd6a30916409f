import { nameOf } from "./shipped.ts";

const neutral = import.meta.glob<{ readonly title: string }>("/data/cases/*.json", {
  eager: true,
  import: "neutral",
});

/** The neutral titles of the cases that ship with the page, by name: they give nothing of an ending away. */
export const shippedTitles: ReadonlyMap<string, string> = new Map(
  Object.entries(neutral).map(([path, { title }]) => [nameOf(path), title]),
);
