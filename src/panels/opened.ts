import { isThen } from "../look/then.ts";
import type { Locator } from "../model/schema.ts";
import type { Beside } from "./beside.ts";
import { type Here, useHere } from "./Here.tsx";

/** Whether some of the case waits for a later moment or step: the report's own text would tell of it. */
export const useIsThen = (): boolean => isThen(useHere().words);

/** The text that locators lead into; null while there is none, and while it would tell too much. */
export const useOpened = (): Beside["opened"] => {
  const { beside } = useHere();
  return useIsThen() ? null : (beside?.opened ?? null);
};

/** Whether a locator is of the source that the reader's text is taken for: the first. */
export const isOfText = ({ shown }: Here, { source }: Locator): boolean =>
  source === undefined || source === shown.case.sources?.[0]?.id;
