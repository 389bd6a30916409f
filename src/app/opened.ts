import type { QueryClient } from "@tanstack/react-query";
import { forget } from "./held.ts";
import type { Source } from "./source.ts";

/** What a client keeps of cases that were opened in this tab. */
export const openedQueries = (client: QueryClient) =>
  client.getQueryCache().findAll({
    predicate: ({ queryKey: [, source] }) => (source as Source | undefined)?.is === "opened",
  });

/** Leaves nothing of the opened cases, neither in the tab nor in memory. */
export const forgetOpened = (client: QueryClient): void => {
  forget();
  for (const { queryKey } of openedQueries(client)) client.removeQueries({ queryKey, exact: true });
};
