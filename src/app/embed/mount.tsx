import type { QueryClient } from "@tanstack/react-query";
import { QueryClientProvider } from "@tanstack/react-query";
import { createRoot, type Root } from "react-dom/client";
import type { Strings } from "../../look/strings.en.ts";
import { createStore, type Store } from "../../view/store.ts";
import { parseView } from "../../view/url.ts";
import { StoreContext } from "../../view/useView.ts";
import { DEFAULT_VIEW, type View } from "../../view/view.ts";
import { ErrorBoundary } from "../ErrorBoundary.tsx";
import { takesText } from "../keys.ts";
import type { Source } from "../source.ts";
import { createCaseClient, giveCase, ignoreDraft } from "../useCase.ts";
import type { Led, MountedCase, Told } from "./api.ts";
import { type Arrived, Embed } from "./Embed.tsx";
import { addFonts } from "./fonts.ts";
import { dress } from "./sheet.ts";
import { stopTold, storyOf, told } from "./told.ts";

/** What an embed draws, and how. */
export type Setting = {
  /** Null draws nothing. */
  readonly source: Source | null;
  /** The text of the source "given". */
  readonly text: string | null;
  /** A View as a fragment writes it, and a step of the story, which goes before it. */
  readonly view: string;
  readonly step: string | null;
  readonly theme: string | null;
  readonly words: Strings;
  readonly keys: boolean;
  readonly readonly: boolean;
};

/** One embed and the ways to lead it. */
export type Mounted = Led & Omit<MountedCase, "set"> & { readonly set: (setting: Setting) => void };

/** What lives as long as one case is shown. */
type Life = { readonly client: QueryClient; readonly store: Store; readonly end: () => void };

/** A step alone means its own View, once its story is there. */
const viewOf = ({ view, step }: Setting): View =>
  step === null ? parseView(view) : { ...DEFAULT_VIEW, step };

const sameCase = (a: Setting, b: Setting): boolean =>
  JSON.stringify(a.source) === JSON.stringify(b.source) && a.text === b.text;

/** Draws a case in the shadow root of an element of any page, and tells what happens there. */
export const mountIn = (host: Element, first: Setting, tell: (told: Told) => void): Mounted => {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const page = host.ownerDocument.createElement("div");
  shadow.replaceChildren(page);
  dress(shadow);
  addFonts(host.ownerDocument);

  let setting = first;
  let arrived: Arrived | null = null;
  let life: Life | null = null;
  let lives = 0;
  let root: Root | null = createRoot(page);
  // A deck around hears keys too: not those that were used here, which React has heard by now, or that a field takes.
  page.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || takesText(event.target)) event.stopPropagation();
  });

  const begin = (): Life => {
    lives += 1;
    const client = createCaseClient();
    if (setting.text !== null) giveCase(client, setting.text);
    if (setting.source !== null) ignoreDraft(client, setting.source);
    const store = createStore(viewOf(setting));
    let before = store.get().view;
    const end = store.subscribe(() => {
      const { view } = store.get();
      for (const one of told(before, view, arrived?.resolved ?? null)) tell(one);
      before = view;
    });
    return { client, store, end };
  };
  const goTo = (step: string | number): boolean => {
    const story = arrived && storyOf(arrived);
    const view = story?.at(step);
    if (!view || !life) return false;
    life.store.change((now) => (now.step === view.step ? now : view), "push");
    return true;
  };
  const go = (by: 1 | -1): boolean => {
    const story = arrived && storyOf(arrived);
    const view = life && story?.from(life.store.get().view, by);
    if (view) life?.store.change(() => view, "push");
    return Boolean(view);
  };
  const onArrived = (now: Arrived) => {
    const isNew = now.loaded !== (arrived?.loaded ?? null);
    arrived = now;
    if (isNew) for (const one of stopTold(now)) tell(one);
  };
  const draw = () => {
    const { source, words, theme, keys, readonly } = setting;
    if (source === null) {
      life?.end();
      life = null;
      root?.render(null);
      return;
    }
    life ??= begin();
    root?.render(
      <div
        className={readonly ? "caseline is-embed is-readonly" : "caseline is-embed"}
        part="root"
        data-theme={theme ?? undefined}
        lang={words.locale}
      >
        <ErrorBoundary part={words.app.parts.page} words={words}>
          <QueryClientProvider key={lives} client={life.client}>
            <StoreContext value={life.store}>
              <Embed source={source} words={words} keys={keys} readonly={readonly} onArrived={onArrived} />
            </StoreContext>
          </QueryClientProvider>
        </ErrorBoundary>
      </div>,
    );
  };
  draw();
  return {
    set: (next) => {
      const last = setting;
      setting = next;
      if (!sameCase(last, next)) {
        life?.end();
        life = null;
        arrived = null;
      } else if (next.step !== last.step || next.view !== last.view) {
        // A step that is asked for before its story is there is shown once it is.
        if (next.step !== null && arrived?.resolved) goTo(next.step);
        else life?.store.change(() => viewOf(next), "push");
      }
      draw();
    },
    goTo,
    next: () => go(1),
    previous: () => go(-1),
    step: () => life?.store.get().view.step ?? null,
    toSvg: async (width = host.clientWidth || 1100) => {
      if (!arrived?.shown || !life) return null;
      const { shown, words } = arrived;
      const { view } = life.store.get();
      const { timelineSvg } = await import("./timelineSvg.ts");
      return timelineSvg(shown, view, words, width, setting.theme);
    },
    unmount: () => {
      life?.end();
      life = null;
      root?.unmount();
      root = null;
    },
  };
};
