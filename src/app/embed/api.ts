// What the package promises. Nothing is imported here, so that its types stand alone.

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
  /** Whether keys are heard, while the embed has the focus. */
  readonly keys?: boolean;
  /** Without the tools that change how the case is looked at. */
  readonly readonly?: boolean;
};

/** What an embed tells the page around it: ids, numbers and codes, never a word of the case. */
export type Told =
  | { readonly type: "case-load"; readonly detail: { readonly id: string; readonly steps: number } }
  | { readonly type: "case-error"; readonly detail: { readonly codes: readonly string[] } }
  | { readonly type: "event-select"; readonly detail: { readonly id: string | null } }
  | {
      readonly type: "step-change";
      readonly detail: {
        readonly step: string | null;
        /** Its number from 1 in the story; 0 for none. */
        readonly at: number;
        readonly of: number;
        /** Whether the answer of its question is shown. */
        readonly answered: boolean;
      };
    };

/** The ways to lead an embed. */
export type Led = {
  /** Goes to a step by its id or its number from 1; false where the story has no such step, or is not there yet. */
  goTo(step: string | number): boolean;
  /** One stop further in the story; false at its end, and while there is no case. */
  next(): boolean;
  previous(): boolean;
  /** The timeline as an SVG file, laid out at a width; null while there is no case. */
  toSvg(width?: number): Promise<string | null>;
};

/** A case drawn in an element, without the custom element. */
export type MountedCase = Led & {
  set(options: EmbedOptions): void;
  /** The step that is shown; null for none. */
  step(): string | null;
  unmount(): void;
};

/**
 * A case timeline as an element of a page: <case-timeline src step view theme lang keys readonly>. These are its
 * properties too; `keys` is "off" where no key is to be heard.
 */
export type CaseTimeline = HTMLElement &
  Led & {
    src: string | null;
    step: string | null;
    view: string | null;
    theme: string | null;
    keys: string | null;
    readonly: boolean;
    /** A case as its text or as the value of that JSON; it goes before `src`. */
    case: unknown;
  };

/** The events that an element sends; they bubble, and cross shadow roots. */
export type CaseTimelineEvents = { readonly [T in Told as T["type"]]: CustomEvent<T["detail"]> };

declare global {
  interface HTMLElementTagNameMap {
    "case-timeline": CaseTimeline;
  }
  interface HTMLElementEventMap extends CaseTimelineEvents {}
}
