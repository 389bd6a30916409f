import { useEffect, useRef, useState } from "react";
import { FORMATS } from "../../export/formats.ts";
import type { Job, Maker } from "../../export/job.ts";
import { fileName } from "../../export/name.ts";
import { shownAt } from "../../export/pages.ts";
import { parcelOf } from "../../export/parcel.ts";
import { exporting } from "../../look/export.en.ts";
import { saved } from "../saved.ts";
import type { Choice } from "./choice.ts";

const { dialog } = exporting;

/** How far a file has come, or what there is to say once it is done. */
export type Making =
  | { readonly is: "idle" }
  | { readonly is: "making"; readonly share: number }
  | { readonly is: "said"; readonly words: string }
  | { readonly is: "lacking"; readonly characters: readonly string[] };

/** A characters' own look, and its number where it has none. */
export const namedCharacters = (characters: readonly string[]): string =>
  characters
    .map((one) => {
      const number = `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      return /[\p{C}\p{Z}\p{M}]/u.test(one) ? number : `${one} (${number})`;
    })
    .join(", ");

const loaded = async (format: Choice["format"]): Promise<Maker | null> => {
  const found = FORMATS.find(({ id }) => id === format);
  return found === undefined ? null : found.load().catch(() => null);
};

/** Makes files, one at a time, and says how it goes. Every maker is fetched early, so that no network is needed later. */
export const useMaking = () => {
  const [making, setMaking] = useState<Making>({ is: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    for (const { id } of FORMATS) void loaded(id);
    return () => running.current?.abort();
  }, []);
  const say = (words: string) => setMaking({ is: "said", words });

  const work = async (job: Job, format: Choice["format"], signal: AbortSignal): Promise<void> => {
    const maker = await loaded(format);
    const kind = FORMATS.find(({ id }) => id === format);
    if (maker === null || kind === undefined) return say(dialog.notLoaded);
    const characters = (await maker.lacking?.(job)) ?? [];
    if (characters.length > 0) return setMaking({ is: "lacking", characters });
    const onProgress = (share: number) => signal.aborted || setMaking({ is: "making", share });
    const made = await maker.make(job, { signal, onProgress });
    signal.throwIfAborted();
    if (typeof made === "object" && "refused" in made)
      return say(dialog.refused[made.refused](made.width, made.height));
    const parcel = await parcelOf(kind, fileName(shownAt(job).case.title), made);
    saved(parcel.name, parcel.data);
    say(dialog.saved(parcel.name));
  };
  const make = async (job: Job, format: Choice["format"]): Promise<void> => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setMaking({ is: "making", share: 0 });
    try {
      await work(job, format, control.signal);
    } catch {
      say(control.signal.aborted ? dialog.canceled : dialog.failed);
    }
  };
  const copy = async (job: Job): Promise<void> => {
    // The clipboard is asked for at once: after a wait the browser no longer takes it for the reader's own wish.
    const table = import("../../export/table.ts").then(({ tableOf }) => tableOf(job));
    const part = (of: "html" | "text", type: string) => table.then((all) => new Blob([all[of]], { type }));
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/html": part("html", "text/html"),
          "text/plain": part("text", "text/plain"),
        }),
      ]);
      say(dialog.copied);
    } catch {
      say(dialog.copyByHand);
    }
  };
  return {
    making,
    make,
    copy,
    cancel: () => running.current?.abort(),
    rest: () => setMaking({ is: "idle" }),
  };
};
