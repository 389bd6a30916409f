import type { Strings } from "../look/strings.en.ts";
import { resolve } from "../model/resolve.ts";
import type { Case } from "../model/schema.ts";
import { writeCase } from "../model/write.ts";
import { articleOf } from "./article.ts";
import { CASE_ID } from "./htmlParts.ts";
import { escapeHtml } from "./markup.ts";

/** What a page as one file is made of. */
export type HtmlInput = {
  /** All that the file holds, in its source too: for a class, a case that ends where the class may look. */
  readonly of: Case;
  /** The built page with places in it for a case: single.html beside the site, and in the package's lib. */
  readonly template: string;
  readonly words: Strings;
  /** Pictures that the case names by a path, as data: addresses, by that path; others stay as they are. */
  readonly images?: ReadonlyMap<string, string>;
};

/** JSON that may stand in a script element, and in any script: no text in it can end or open one. */
const jsonInScript = (of: Case): string =>
  writeCase(of).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

const withImages = (of: Case, images: ReadonlyMap<string, string>): Case =>
  of.images === undefined
    ? of
    : { ...of, images: of.images.map((image) => ({ ...image, file: images.get(image.file) ?? image.file })) };

/**
 * A case as one HTML file that needs nothing beside it: the whole page, the case, and a plain article for where
 * scripts do not run. It asks nobody for anything, and its own policy sees to that. The same input gives the same text.
 * Throws for a template that has not each of its places once: that is a broken build.
 */
export const makeHtml = ({ of, template, words, images = new Map() }: HtmlInput): string => {
  const whole = withImages(of, images);
  const places: Readonly<Record<string, string>> = {
    lang: escapeHtml(words.locale),
    // A title is read aloud and kept in histories: the neutral one gives nothing away.
    title: escapeHtml(whole.neutral.title),
    article: articleOf(resolve(whole), words),
    case: `<script type="application/json" id="${CASE_ID}">${jsonInScript(whole)}</script>`,
  };
  const left = new Set(Object.keys(places));
  const text = template.replaceAll(/<!--caseline:(\w+)-->/g, (_, name: string) => {
    if (!left.delete(name)) throw new Error(`A template for one file has no place or two for ${name}.`);
    return places[name] ?? "";
  });
  if (left.size > 0) throw new Error(`A template for one file lacks a place for ${[...left].join(", ")}.`);
  return text;
};
