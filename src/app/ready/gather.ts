import { identifiersIn } from "../../model/identifiers.ts";
import type { Resolved } from "../../model/resolved.ts";
import { type Step, stopsOf } from "../../model/story.ts";
import { imageAddress } from "../../panels/imageAddress.ts";
import { elapsedMs } from "../speaker/clock.ts";
import { keep, kept } from "../speaker/kept.ts";
import { tabMs } from "../speaker/now.ts";
import { keptClock } from "../speaker/stageEnd.ts";
import type { Facts, Maybe } from "./checks.ts";
import { loadParts } from "./parts.ts";

/** What the page knows itself. */
export type Talk = {
  readonly resolved: Resolved;
  /** Problems of its text and of its resolution. */
  readonly severities: readonly ("error" | "warning" | "note")[];
  readonly story: readonly Step[];
  /** Whether the case brought the story, or it was made from it. */
  readonly own: boolean;
  /** The address that the files of the case are relative to; null where it has none. */
  readonly base: string | null;
  /** Whether the case was opened in this tab, and a reload keeps it; null where it has an address. */
  readonly kept: boolean | null;
  readonly keys: boolean;
  readonly minutes: number;
  readonly speaker: { readonly windows: number; readonly blocked: boolean };
};

const patienceMs = 4000;

const inTime = async <T>(asked: Promise<T>): Promise<Maybe<T>> => {
  const late = new Promise<"no answer">((done) => setTimeout(() => done("no answer"), patienceMs));
  try {
    return await Promise.race([asked, late]);
  } catch {
    return "no answer";
  }
};

const fonts = async () => {
  const loads = await Promise.allSettled([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
  return { failed: loads.filter(({ status }) => status === "rejected").length };
};

const images = async ({ resolved, base }: Talk) => {
  const from = base === null ? null : new URL(base, document.baseURI).href;
  const all = resolved.case.images ?? [];
  const loads = await Promise.allSettled(
    all.map(({ file }) => {
      const at = imageAddress(file, from);
      if (at.is === "refused") throw new Error(at.why);
      const image = new Image();
      image.src = at.src;
      return image.decode();
    }),
  );
  return { all: all.length, lost: loads.filter(({ status }) => status === "rejected").length };
};

const wake = async () => {
  if (!("wakeLock" in navigator)) return "missing";
  try {
    await (await navigator.wakeLock.request("screen")).release();
    return "held";
  } catch {
    return "refused";
  }
};

/** The other hosts among what was asked for, and what the document would ask for. */
const elsewhere = (): readonly string[] => {
  const asked = performance.getEntriesByType("resource").map(({ name }) => name);
  const named = [
    ...document.querySelectorAll(
      "[src], link:is([rel~=stylesheet], [rel~=icon], [rel~=manifest], [rel~=modulepreload], [rel~=preload])",
    ),
  ].map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "");
  const hosts = [...asked, ...named]
    .map((address) => (URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : null))
    .filter((url) => url !== null && /^(?:https?|wss?):$/.test(url.protocol) && url.host !== location.host)
    .map((url) => url?.host ?? "");
  return [...new Set(hosts)].sort();
};

const tabKeeps = (): boolean => {
  const mark = tabMs();
  return keep("try", mark) && kept("try", (found) => found === mark || null) === true;
};

/** Finds out all that can be known before a talk; takes at most `patienceMs`. */
export const gather = async (talk: Talk): Promise<Facts> => {
  const { resolved, severities, story, own, keys, minutes, speaker } = talk;
  const [code, ofFonts, ofImages, ofWake] = await Promise.all([
    inTime(loadParts()),
    inTime(fonts()),
    inTime(images(talk)),
    inTime(wake()),
  ]);
  const count = (severity: string) => severities.filter((one) => one === severity).length;
  return {
    problems: { errors: count("error"), warnings: count("warning") },
    story: {
      steps: story.length,
      stops: stopsOf(story).length,
      own,
      unanswered: story.filter(({ hold }) => hold !== undefined && hold.answer === undefined).length,
      noted: story.filter(({ notes }) => notes !== undefined).length,
    },
    identifiers: [...new Set(identifiersIn(resolved.case).map(({ text }) => text))],
    code,
    elsewhere: elsewhere(),
    fonts: ofFonts,
    images: ofImages,
    speaker: {
      ...speaker,
      channels: "BroadcastChannel" in window,
      framed: window.self !== window.top,
    },
    wake: ofWake,
    screen: {
      width: window.innerWidth,
      height: window.innerHeight,
      screens: "isExtended" in screen ? (screen.isExtended === true ? 2 : 1) : null,
    },
    fullScreen: { allowed: document.fullscreenEnabled, on: document.fullscreenElement !== null },
    motion: matchMedia("(prefers-reduced-motion: reduce)").matches ? "reduced" : "full",
    keys,
    budget: { minutes, startedMs: elapsedMs(keptClock(), tabMs()) },
    tab: { keeps: tabKeeps() && talk.kept !== false, opened: talk.kept !== null },
  };
};
