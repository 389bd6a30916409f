import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLayoutEffect, useMemo, useState } from "react";
import type { Strings } from "../look/strings.en.ts";
import { wordsThen } from "../look/then.ts";
import type { Resolved } from "../model/resolved.ts";
import { printView } from "../view/url.ts";
import { useStore, useView } from "../view/useView.ts";
import type { Turn } from "./cursor.ts";
import type { Source } from "./source.ts";

/** Nothing is hidden in the first view: what hides comes with the first cursor. */
export const options = queryOptions({ queryKey: ["cursor"], queryFn: () => import("./cursor.ts") });

/**
 * What may be shown of a case: all of it, what was known at the View's cursor, or what its story has told at the step that
 * is on stage. Null while that cannot be told, so that nothing is shown too early; and the words for it. Keeps out of the
 * View, and so out of the address, what is hidden.
 */
export const useCursor = (source: Source, resolved: Resolved | null, words: Strings, isClass: boolean) => {
  const store = useStore();
  const client = useQueryClient();
  const asOf = useView(({ view }) => view.asOf);
  const step = useView(({ view }) => view.step);
  const answered = useView(({ view }) => view.answered);
  // In a class nothing is shown before the first step is.
  const [entered, enter] = useState(!isClass);
  const hides = asOf !== null || step !== null || !entered;
  const { data: tool, error } = useQuery({ ...options, enabled: hides });
  const onStage = step !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the story is written while nothing is on stage
  const told = useMemo(
    () => (tool && resolved ? tool.telling(resolved, source, client) : null),
    [tool, resolved, source, client, onStage],
  );
  const shown = useMemo(
    () =>
      !hides ? resolved : (entered && tool && told && tool.shownAt(told, { asOf, step, answered })) || null,
    [resolved, told, hides, entered, asOf, step, answered, tool],
  );
  const isNow = !hides || (shown !== null && shown === told);
  const said = useMemo(() => (isNow ? words : wordsThen(words)), [words, isNow]);
  const isClean = useView(({ view }) => !tool || !told || !shown || tool.seen(told, shown, view) === view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address that names something hidden is mended too
  useLayoutEffect(() => {
    if (tool && told && shown) store.change((view) => tool.settled(told, shown, view));
  }, [store, tool, told, shown, isClean]);
  useLayoutEffect(() => {
    if (entered || !tool || !told) return;
    store.change((view) => tool.entered(told, view));
    enter(true);
  }, [entered, store, tool, told]);
  const onTurn = async (turn: Turn) => {
    const loaded = await client.ensureQueryData(options).catch(() => null);
    if (loaded && resolved) store.change((view) => loaded.turned(resolved, view, turn));
  };
  /** Goes to a stop of the story, and onto the stage if need be. */
  const onStop = async (at: number) => {
    const loaded = tool ?? (await client.ensureQueryData(options).catch(() => null));
    const telling = onStage ? told : loaded && resolved && loaded.telling(resolved, source, client);
    const view = loaded && telling ? loaded.viewOf(telling, at) : null;
    if (view !== null) store.change((now) => (printView(now) === printView(view) ? now : view), "push");
  };
  return { told, shown, said, isNow, error: hides ? error : null, onTurn, onStop };
};
