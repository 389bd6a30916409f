import { knownText, whenText } from "../../look/describe.ts";
import { embed } from "../../look/embed.en.ts";
import { locatorText } from "../../look/format.ts";
import type { Strings } from "../../look/strings.en.ts";
import { things } from "../../model/named.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { Inference, Locator } from "../../model/schema.ts";
import { type Child, type Markup, tag } from "../markup.ts";

/** The case that an article tells, and its language. */
export type Here = { readonly shown: Resolved; readonly words: Strings };

/** Something that a source states at some places, or that was inferred. */
export type Told = {
  readonly where?: readonly Locator[] | undefined;
  readonly inferred?: readonly Inference[] | undefined;
};

/** The direction of a text that the case brings is its own. */
export const own = { dir: "auto" };
export const soft = { class: "cl-where" };

/** The parts that say something, with a sign between. */
export const joined = (parts: readonly (string | undefined | null | false)[], by = "; "): string =>
  parts.filter(Boolean).join(by);

/** Where something is stated, as a line. */
export const placesOf = ({ shown, words }: Here, where: readonly Locator[] = []): Child =>
  tag("p", soft, joined(where.map((at) => locatorText(at, shown.case, words))));

/** Where something is stated, and what of it was inferred and by which rule, a line each. */
export const proof = (here: Here, { where, inferred = [] }: Told): Child => [
  placesOf(here, where),
  inferred.map(({ what, is, rule }) =>
    tag("p", { ...soft, ...own }, embed.article.inferred(here.words.panels.ruled(what, is, rule))),
  ),
];

/** The few words for a thing of the case; says so where it knows none. */
export const nameOf = ({ shown, words }: Here, id: Id): string => {
  const it = things(shown.case).get(id)?.it;
  if (it === undefined) return words.panels.unknown(id);
  if ("label" in it && it.label !== undefined) return it.label;
  if ("title" in it && it.title !== undefined) return it.title;
  return "text" in it && it.text !== undefined ? it.text : id;
};

/** When something was, as the case's own day 0 has it. */
export const whenOf = ({ shown, words }: Here, id: Id): string =>
  whenText(shown, id, shown.case.day0 ?? null, words);

/** When something was learned; null where the case does not say that this was later. */
export const learnedOf = ({ shown, words }: Here, id: Id): string | null =>
  knownText(shown, id, shown.case.day0 ?? null, words);

/** A list, each item in its own direction of writing; nothing for no items. */
export const list = (of: "ol" | "ul", items: readonly Child[]): Markup =>
  tag(
    of,
    {},
    items.map((item) => tag("li", own, item)),
  );

/** A part of the article under its heading; nothing where there is nothing under it. */
export const section = (title: string, ...children: readonly Child[]): Markup => {
  const inner = tag("div", {}, ...children);
  return tag("section", {}, inner.html !== "" && [tag("h2", {}, title), inner]);
};
