import { createContext, use } from "react";
import { nameOf } from "../look/names.ts";
import type { Strings } from "../look/strings.en.ts";
import { type Thing, things } from "../model/named.ts";
import { related } from "../model/related.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import type { Finding } from "../model/schema.ts";
import { useView } from "../view/useView.ts";
import type { Beside } from "./beside.ts";

/** What a panel speaks of, and in which language. */
export type Here = {
  readonly shown: Resolved;
  readonly words: Strings;
  /** The address that the files of the case are relative to; null or absent where it has none. */
  readonly base?: string | null;
  /** The report's own text; null or absent where a mount takes none. */
  readonly beside?: Beside | null;
};

export const HereContext = createContext<Here | null>(null);

/** The case and the words around a component. Throws outside of them: that is a bug. */
export const useHere = (): Here => {
  const here = use(HereContext);
  if (!here) throw new Error("no HereContext around this component");
  return here;
};

/** The event that distances are counted from. */
export const useDay0 = (): Id | null => {
  const { shown } = useHere();
  return useView(({ view }) => view.day0) ?? shown.case.day0 ?? null;
};

/** What an id names; undefined where the case does not know it. */
export const find = (shown: Resolved, id: Id): Thing | undefined => things(shown.case).get(id);

/** The findings on a lesion or specimen, in the order of the file. */
export const findingsOn = (shown: Resolved, id: Id): readonly Finding[] =>
  [...related(shown.case, id)].flatMap((other) => {
    const found = find(shown, other);
    return found?.is === "finding" && found.it.on === id ? [found.it] : [];
  });

export { nameOf };
