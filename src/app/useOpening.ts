import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { forgetOpened, type NotOpened, type Opened, openFiles, openText } from "./opening.ts";
import { firstShipped } from "./shipped.ts";
import type { Source } from "./source.ts";

/** Asks for another case; "replace" where there is no way back to this one. */
export type OnSource = (source: Source, how: "push" | "replace") => void;

/** How cases come to a mount and leave it: what is being opened, and what could not be. */
export const useOpening = (onSource: OnSource, onFailed: (failed: NotOpened) => void) => {
  const client = useQueryClient();
  /** The name of what is being opened. */
  const [opening, setOpening] = useState<string | null>(null);
  const take = async (name: string, work: Promise<Opened>) => {
    setOpening(name);
    const result = await work;
    setOpening(null);
    if (result.is === "not opened") onFailed(result);
    else onSource(result.source, "push");
  };
  return {
    opening,
    onFiles: (files: readonly File[]) => void take(files[0]?.name ?? "", openFiles(client, files)),
    onNamedText: (name: string, text: string) => void take(name, openText(client, name, text)),
    onForget: () => {
      forgetOpened(client);
      onSource({ is: "shipped", name: firstShipped() }, "replace");
    },
  };
};
