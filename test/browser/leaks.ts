import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { things } from "../../src/model/named.ts";
import type { Resolved } from "../../src/model/resolved.ts";

/** All that is written anywhere in a value, in small letters. */
const written = (of: unknown): string =>
  JSON.stringify(of, (_, value) => (typeof value === "function" ? String(value) : value)).toLowerCase();
/** The words of the interface, in every part of it that may be loaded. */
const interfaceWords = readdirSync("src/look")
  .filter((file) => file.endsWith(".en.ts"))
  .map((file) => readFileSync(`src/look/${file}`, "utf8"))
  .join("\n")
  .toLowerCase();

/** What a thing says of itself, and not of others. */
const own = ({ title, label, text, note, time }: Record<string, unknown>): string =>
  [title, label, text, note, ...JSON.stringify(time ?? "").matchAll(/"said":"([^"]*)"/g)].flat().join(" ");

/**
 * The words of what is hidden that nothing shown has: each would give something away.
 * @param beside more that is hidden, and more that is shown, than the case itself: what a story tells
 */
export const tellingWords = (
  resolved: Resolved,
  shown: Resolved,
  beside: { readonly hidden: unknown; readonly seen: unknown } = { hidden: "", seen: "" },
): readonly string[] => {
  const left = things(shown.case);
  const seen = `${written(shown.case)} ${interfaceWords} ${written(beside.seen)}`;
  const hidden = [...things(resolved.case)]
    .filter(([id]) => !left.has(id))
    .map(([, { it }]) => own({ ...it }));
  const titles = shown === resolved ? [] : [resolved.case.title, resolved.case.summary];
  const all = [...titles, ...hidden, written(beside.hidden)].join(" ").toLowerCase();
  return [...new Set(all.match(/[\p{L}\d][\p{L}\d-]{4,}/gu))].filter((word) => !seen.includes(word));
};

/** Everything that a page says: text, words in attributes, accessibility tree, title and fragment. */
export const saidBy = async (page: Page): Promise<string> => {
  const parts = await page.evaluate(() => {
    const markup = /^(class|style|type|role|d|dir|lang|for|tabindex|target|rel|scope)$/;
    const said = (of: Element): string[] => [
      ...[...of.attributes].filter(({ name }) => !markup.test(name)).map(({ value }) => value),
      ...[...of.childNodes].flatMap((node) =>
        node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "") : [],
      ),
      of instanceof HTMLInputElement ? of.value : "",
    ];
    return [
      ...[...document.body.querySelectorAll("*")].flatMap(said),
      document.title,
      decodeURIComponent(location.hash),
    ];
  });
  const tree = (await page.locator("body").ariaSnapshot()).replace(/^\s*- '?[a-z]+/gm, "");
  return [...parts, tree].join("\n").toLowerCase();
};

/** Those of some words that a text has. */
export const among = (telling: readonly string[], said: string): readonly string[] => {
  const words = new Set(said.toLowerCase().match(/[\p{L}\d][\p{L}\d-]*/gu));
  return telling.filter((word) => words.has(word));
};
