import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { forgetOpened } from "./opened.ts";
import type { NotOpened, Opened } from "./opening.ts";
import type { Source } from "./source.ts";

/** Asks for another case; "replace" where there is no way back to this one. */
export type OnSource = (source: Source, how: "push" | "replace") => void;

type Opening = typeof import("./opening.ts");

/** How cases come to a mount and leave it, for the one at `home`: what is being opened, and what could not be. */
export const useOpening = (home: Source, onSource: OnSource, onFailed: (failed: NotOpened) => void) => {
  const client = useQueryClient();
  /** The name of what is being opened. */
  const [opening, setOpening] = useState<string | null>(null);
  const latest = useRef(0);
  const take = async (name: string, open: (by: Opening) => Promise<Opened>) => {
    latest.current += 1;
    const turn = latest.current;
    setOpening(name);
    const result: Opened = await import("./opening.ts").then(open).catch(() => ({
      is: "not opened",
      name,
      fault: { is: "unreachable", what: name },
      problems: [],
      text: null,
    }));
    if (turn !== latest.current) return;
    setOpening(null);
    if (result.is === "not opened") onFailed(result);
    else onSource(result.source, "push");
  };
  return {
    opening,
    onFiles: (files: readonly File[]) =>
      void take(files[0]?.name ?? "", ({ openFiles }) => openFiles(client, files)),
    onNamedText: (name: string, text: string) =>
      void take(name, ({ openText }) => openText(client, name, text)),
    onForget: () => {
      forgetOpened(client);
      void import("./speaker/forget.ts").then(({ forgetInWindows }) => forgetInWindows());
      onSource(home, "replace");
    },
  };
};
