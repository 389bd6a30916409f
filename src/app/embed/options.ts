import { en, type Strings } from "../../look/strings.en.ts";
import { givenSource } from "../source.ts";
import type { EmbedOptions } from "./api.ts";
import type { Setting } from "./mount.tsx";
import { sourceOfHost } from "./sourceOfHost.ts";

const THEMES: readonly unknown[] = ["light", "dark", "contrast"];

const languages: ReadonlyMap<string, Strings> = new Map([["en", en]]);

/** The words of a language; English for one that there are none of. */
export const wordsFor = (lang: string | null | undefined): Strings =>
  languages.get((lang ?? "").split("-")[0] ?? "") ?? en;

/** A theme by its name; null for what the reader's system asks for. */
export const themeFor = (theme: string | null | undefined): string | null =>
  theme != null && THEMES.includes(theme) ? theme : null;

/** What a host page has asked for, as a mount takes it. */
export const settingFrom = (options: EmbedOptions, base: string): Setting => {
  const given = options.case ?? null;
  const text = given === null || typeof given === "string" ? given : JSON.stringify(given);
  const source = text !== null ? givenSource(text) : options.src ? sourceOfHost(options.src, base) : null;
  return {
    source,
    text,
    view: options.view ?? "",
    step: options.step || null,
    theme: themeFor(options.theme),
    words: wordsFor(options.lang),
    keys: options.keys ?? true,
    readonly: options.readonly ?? false,
  };
};
