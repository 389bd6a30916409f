import { caseFiles } from "./files.ts";
import type { Source } from "./source.ts";

/** The name of a shipped case, from the path of its file. */
export const nameOf = (path: string): string => path.replace(/^.*\/|\.json$/g, "");

/** The addresses of the cases that ship with the page, by name. */
export const shipped: ReadonlyMap<string, string> = new Map(
  Object.entries(caseFiles).map(([path, url]) => [nameOf(path), url]),
);

/** The address of a case, which the files that it names are relative to; null for one that was opened in this tab. */
export const addressOf = (source: Source): string | null => {
  if (source.is === "site") return source.path;
  return source.is === "shipped" ? (shipped.get(source.name) ?? null) : null;
};

const builtIn = "hepatic-leiomyosarcoma";

/** The case that is shown when none is asked for. */
export const firstShipped = (): string =>
  shipped.has(builtIn) ? builtIn : ([...shipped.keys()].sort()[0] ?? builtIn);

/** A case's name in words, for where its title is not known yet. */
export const wordsOf = (name: string): string => {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
