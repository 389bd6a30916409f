import { en, type Strings } from "../../look/strings.en.ts";
import type { Setting } from "./mount.tsx";
import { sourceOfHost } from "./sourceOfHost.ts";

/** What an embed is asked to show; all of it may be left out. */
export type EmbedOptions = {
  /** The address of a case file: a path of the same site, or one of another that shares it over https. */
  readonly src?: string | null;
  /** A case as its text, or as the value of that JSON; it goes before `src`. */
  readonly case?: unknown;
  /** What is shown of it, as the fragment of a link to the case writes it: "scale=true&sel=surgery". */
  readonly view?: string | null;
  /** The id of a step of the story; it goes before `view`. */
  readonly step?: string | null;
  /** "light", "dark" or "contrast"; else what the reader's system asks for. */
  readonly theme?: string | null;
  readonly lang?: string | null;
  /** Whether single keys are heard, while the embed has the focus. */
  readonly keys?: boolean;
  /** Without the tools that change how the case is looked at. */
  readonly readonly?: boolean;
};

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
  const source =
    given !== null ? ({ is: "given" } as const) : options.src ? sourceOfHost(options.src, base) : null;
  return {
    source,
    text: given === null || typeof given === "string" ? given : JSON.stringify(given),
    view: options.view ?? "",
    step: options.step || null,
    theme: themeFor(options.theme),
    words: wordsFor(options.lang),
    keys: options.keys ?? true,
    readonly: options.readonly ?? false,
  };
};
