import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLayoutEffect, useMemo } from "react";
import type { Strings } from "../look/strings.en.ts";
import { wordsThen } from "../look/then.ts";
import type { Resolved } from "../model/resolved.ts";
import { useStore, useView } from "../view/useView.ts";
import type { Turn } from "./cursor.ts";

/** Nothing is hidden in the first view: what hides comes with the first cursor. */
const options = queryOptions({ queryKey: ["cursor"], queryFn: () => import("./cursor.ts") });

/**
 * What may be shown of a case: all of it, or what was known at the View's cursor. Null while that cannot be told, so that
 * nothing is shown too early; and the words for it. Keeps out of the View, and so out of the address, what is hidden.
 */
export const useCursor = (resolved: Resolved | null, words: Strings) => {
  const store = useStore();
  const client = useQueryClient();
  const asOf = useView(({ view }) => view.asOf);
  const isNow = asOf === null;
  const { data: tool, error } = useQuery({ ...options, enabled: !isNow });
  const shown = useMemo(
    () => (asOf === null ? resolved : (tool && resolved && tool.known(resolved, { asOf })) || null),
    [resolved, asOf, tool],
  );
  const isWhole = shown === resolved;
  const said = useMemo(() => (isWhole ? words : wordsThen(words)), [words, isWhole]);
  const isClean = useView(
    ({ view }) => !tool || !resolved || !shown || tool.seen(resolved, shown, view) === view,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address that names something hidden is mended too
  useLayoutEffect(() => {
    if (tool && resolved && shown) store.change((view) => tool.settled(resolved, shown, view));
  }, [store, tool, resolved, shown, isClean]);
  const onTurn = async (turn: Turn) => {
    const loaded = await client.ensureQueryData(options).catch(() => null);
    if (loaded && resolved) store.change((view) => loaded.turned(resolved, view, turn));
  };
  return { shown, said, isNow, error: isNow ? null : error, onTurn };
};
