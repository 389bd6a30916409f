import { known } from "../model/known.ts";
import { things } from "../model/named.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import type { Step, Stop } from "../model/story.ts";
import { cursorOf } from "./story.ts";
import { parseView } from "./url.ts";

/** What an author may want to know about a step; nothing of it keeps a story from being shown. */
export type Advice =
  /** Its words name something that is hidden when they are shown. */
  | { readonly is: "names later"; readonly words: string; readonly asked: boolean }
  /** It tells what an earlier step has told. */
  | { readonly is: "told before"; readonly id: Id; readonly step: number }
  /** It names an id that the case does not have. */
  | { readonly is: "unknown"; readonly id: Id };

/** Words without case and signs, between spaces, so that whole words can be found in it. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** Names shorter than this stand in too many words by chance. */
const SHORTEST = 4;

const namesOf = (of: Resolved["case"]): ReadonlyMap<Id, readonly string[]> =>
  new Map(
    [...of.events, ...(of.course ?? []), ...(of.lesions ?? []), ...(of.specimens ?? [])].map(
      ({ id, title, label }) => [id, label === undefined ? [title] : [label, title]],
    ),
  );

/** The names of hidden things that stand in a text and are not also names, or parts of names, of something shown. */
const laterIn = (resolved: Resolved, shown: Resolved, text: string): readonly string[] => {
  const said = plain(text);
  const left = namesOf(shown.case);
  const open = [...left.values()].flat().concat(shown.case.title, shown.case.summary).map(plain).join("|");
  const hidden = [...namesOf(resolved.case)].flatMap(([id, names]) => (left.has(id) ? [] : names));
  const found = hidden.filter((name) => {
    const bare = plain(name);
    return bare.trim().length >= SHORTEST && said.includes(bare) && !open.includes(bare);
  });
  return found.filter((name, i) => found.findIndex((other) => plain(other) === plain(name)) === i);
};

const shownAt = (resolved: Resolved, story: readonly Step[], stop: Pick<Stop, "at" | "is">): Resolved =>
  known(resolved, cursorOf(story, stop));

const adviceOn = (resolved: Resolved, story: readonly Step[], at: number): readonly Advice[] => {
  const step = story[at];
  if (step === undefined) return [];
  const { headline, text = "", tells = [], hold, view = "" } = step;
  const names = (is: Stop["is"], said: string) =>
    laterIn(resolved, shownAt(resolved, story, { at, is }), said).map(
      (words): Advice => ({ is: "names later", words, asked: is === "asked" }),
    );
  const all = things(resolved.case);
  const { selected, asOf, day0 } = parseView(view);
  const ids = [...tells, ...[selected, asOf, day0].flatMap((id) => id ?? [])];
  const before = tells.flatMap((id): readonly Advice[] => {
    const step = story.findIndex((other, i) => i < at && other.tells?.includes(id));
    return step < 0 ? [] : [{ is: "told before", id, step }];
  });
  return [
    ...names("told", `${headline} | ${text}`),
    ...(hold === undefined ? [] : names("asked", hold.question)),
    ...before,
    ...[...new Set(ids)].filter((id) => !all.has(id)).map((id): Advice => ({ is: "unknown", id })),
  ];
};

/** What an author may want to know about each step of a story. The audience is never shown any of it. */
export const adviceOf = (resolved: Resolved, story: readonly Step[]): ReadonlyMap<Id, readonly Advice[]> =>
  new Map(story.map(({ id }, at) => [id, adviceOn(resolved, story, at)]));
