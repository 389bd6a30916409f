import type { Id } from "../resolved.ts";
import type { Step } from "../story.ts";

/** The story of a case, step by step. */
export type Story = readonly Step[];

/** A story with a step more, at a place; past the end it comes last. */
export const added = (story: Story, at: number, step: Step): Story => story.toSpliced(at, 0, step);

/** A story without a step; the same where it has none of that id. */
export const removed = (story: Story, id: Id): Story =>
  story.some((step) => step.id === id) ? story.filter((step) => step.id !== id) : story;

/** A story with one step moved by so many places, as far as there are any; the same where it does not move. */
export const moved = (story: Story, id: Id, by: number): Story => {
  const at = story.findIndex((step) => step.id === id);
  const to = Math.max(0, Math.min(story.length - 1, at + by));
  const [step] = story.slice(at);
  return at < 0 || to === at || step === undefined ? story : story.toSpliced(at, 1).toSpliced(to, 0, step);
};

/** What may be changed of a step; null takes a field away. */
export type Change = { readonly [K in keyof Omit<Step, "id">]?: Step[K] | null };

/**
 * A story with some fields of one step changed, in the order they had; the same where there is no such step. Whoever calls
 * sees to it that a headline, a question and an option have words.
 */
export const changed = (story: Story, id: Id, change: Change): Story => {
  if (!story.some((step) => step.id === id)) return story;
  return story.map((step) => {
    if (step.id !== id) return step;
    const fields = Object.entries({ ...step, ...change }).filter(
      ([, value]) => value !== null && value !== undefined,
    );
    return Object.fromEntries(fields) as Step;
  });
};

/** A story under edit, and what was and may be again. */
export type History = {
  readonly past: readonly Story[];
  readonly now: Story;
  readonly future: readonly Story[];
  /** What was changed last, so that words typed one after the other in one field count as one change; null for nothing. */
  readonly mark: string | null;
};

/** A history that begins. */
export const begun = (now: Story): History => ({ past: [], now, future: [], mark: null });

/**
 * The history after an edit; the same where that changed nothing.
 * @param mark changes in a row with the same mark are undone as one; null for one of its own
 */
export const edited = (history: History, now: Story, mark: string | null = null): History => {
  if (now === history.now) return history;
  const joins = mark !== null && mark === history.mark;
  return { past: joins ? history.past : [...history.past, history.now], now, future: [], mark };
};

/** The history one edit back; the same at its beginning. */
export const undone = ({ past, now, future, ...rest }: History): History => {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future, ...rest }
    : { past: past.slice(0, -1), now: before, future: [now, ...future], mark: null };
};

/** The history with the edit that was undone last done again; the same where there is none. */
export const redone = ({ past, now, future, ...rest }: History): History => {
  const [next, ...others] = future;
  return next === undefined
    ? { past, now, future, ...rest }
    : { past: [...past, now], now: next, future: others, mark: null };
};
