import type { Told } from "./api.ts";

/** Every message of the frame, in and out, bears these two. */
const MARK = { source: "caseline", v: 1 } as const;

/** All that a page around the frame may ask for. */
export type Asked =
  | { readonly type: "goto"; readonly step: string | number }
  | { readonly type: "next" | "previous" }
  | { readonly type: "set-theme"; readonly theme: string | null };

/** All that the frame tells an allowed page: ids, numbers, names of keys; never a word of the case. */
export type Message = typeof MARK &
  (
    | { readonly type: "ready"; readonly steps: number }
    | { readonly type: "failed" }
    | { readonly type: "resize"; readonly height: number }
    | {
        readonly type: "step";
        readonly step: string | null;
        readonly at: number;
        readonly of: number;
        readonly answered: boolean;
      }
    | { readonly type: "event-select"; readonly id: string | null }
    | { readonly type: "key"; readonly key: string }
  );

const THEMES: readonly unknown[] = ["light", "dark", "contrast", "auto"];

const isStep = (step: unknown): step is string | number =>
  typeof step === "string"
    ? step.length > 0 && step.length <= 100
    : Number.isInteger(step) && Number(step) > 0 && Number(step) <= 10_000;

const read = (data: unknown): Asked | null => {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return null;
  const { source, v, type, step, theme, ...rest } = data as Readonly<Record<string, unknown>>;
  if (source !== MARK.source || v !== MARK.v || Object.keys(rest).length > 0) return null;
  if (type === "goto") return isStep(step) && theme === undefined ? { type, step } : null;
  if (step !== undefined) return null;
  if (type === "set-theme")
    return THEMES.includes(theme) ? { type, theme: theme === "auto" ? null : String(theme) } : null;
  if (theme !== undefined) return null;
  return type === "next" || type === "previous" ? { type } : null;
};

/** What a message asks for; null for whatever is not exactly one of those that there are. Never throws. */
export const askedOf = (data: unknown): Asked | null => {
  try {
    return read(data);
  } catch {
    return null;
  }
};

/** Whether a message hands over the one channel by which a page without an origin of its own may speak. */
export const isConnect = (data: unknown): boolean => {
  try {
    const { source, v, type } = (data ?? {}) as Readonly<Record<string, unknown>>;
    return source === MARK.source && v === MARK.v && type === "connect";
  } catch {
    return false;
  }
};

/** The origins that a frame's address allows to speak with it, "null" for pages from a disk; each `origin=` one. */
export const originsOf = (search: string): readonly string[] =>
  new URLSearchParams(search).getAll("origin").filter((origin) => {
    if (origin === "null") return true;
    try {
      return /^https?:$/.test(new URL(origin).protocol) && new URL(origin).origin === origin;
    } catch {
      return false;
    }
  });

/** A gate that lets so many through a second, and drops the rest. */
export const gate = (perSecond: number, nowMs: () => number): (() => boolean) => {
  let passed: readonly number[] = [];
  return () => {
    const now = nowMs();
    passed = passed.filter((at) => now - at < 1000 && at <= now);
    if (passed.length >= perSecond) return false;
    passed = [...passed, now];
    return true;
  };
};

/** What is told in an embed, as a message. */
export const messageOf = (told: Told): Message => {
  switch (told.type) {
    case "case-load":
      return { ...MARK, type: "ready", steps: told.detail.steps };
    case "case-error":
      return { ...MARK, type: "failed" };
    case "event-select":
      return { ...MARK, type: "event-select", id: told.detail.id };
    case "step-change":
      return { ...MARK, type: "step", ...told.detail };
  }
};

/** The height that all of the frame's content takes, px. */
export const heightMessage = (height: number): Message => ({
  ...MARK,
  type: "resize",
  height: Math.ceil(height),
});

const KEYS: readonly string[] = [
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "PageUp",
  "PageDown",
  "Escape",
];

/** A key that nothing in the frame has used, for the deck around it; null for one that is none of a deck's business. */
export const keyMessage = (key: string): Message | null =>
  KEYS.includes(key) ? { ...MARK, type: "key", key } : null;
