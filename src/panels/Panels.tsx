import { type ComponentType, type ReactNode, Suspense, useMemo } from "react";
import { columnsOf } from "../layout/columns.ts";
import type { Resolved } from "../model/resolved.ts";
import { useView } from "../view/useView.ts";
import { PANELS, type PanelName } from "../view/view.ts";
import { DetailPanel } from "./DetailPanel.tsx";
import { type Here, HereContext } from "./Here.tsx";
import { HistologyPanel } from "./HistologyPanel.tsx";
import { ImagingPanel, scansOf } from "./ImagingPanel.tsx";
import { Reading } from "./Reading.tsx";
import { SourcesPanel } from "./SourcesPanel.tsx";

const drawn = {
  imaging: ImagingPanel,
  histology: HistologyPanel,
  detail: DetailPanel,
  sources: SourcesPanel,
} satisfies Record<PanelName, unknown>;

/** What was selected comes first by keyboard and on a narrow screen; a wide one has it at the right. */
const ORDER: readonly PanelName[] = ["detail", ...PANELS.filter((name) => name !== "detail")];

/** The panels that have something to show for a case, in reading order. */
const panelsFor = (shown: Resolved): readonly PanelName[] => {
  const { lesions, images, sources, conflicts, missing, context, events } = shown.case;
  const has: Record<PanelName, boolean> = {
    imaging: Boolean(lesions?.length || images?.length) || scansOf(shown).length > 0,
    histology: columnsOf(shown).length > 0,
    detail: true,
    sources:
      [sources, conflicts, missing, context].some((list) => list?.length) ||
      events.some(({ where }) => where?.length),
  };
  return ORDER.filter((name) => has[name]);
};

/** What stands around each panel, so that one that fails leaves the others. */
type Guard = ComponentType<{
  readonly part: string;
  readonly words: Here["words"];
  readonly children: ReactNode;
}>;

const unguarded: Guard = ({ children }) => children;

/** The linked panels of a case: all side by side, or the enlarged one alone. */
export const Panels = ({
  shown,
  words,
  base = null,
  beside = null,
  guard: Guard = unguarded,
}: Here & { readonly guard?: Guard }) => {
  const panel = useView(({ view }) => view.panel);
  const here = useMemo(() => ({ shown, words, base, beside }), [shown, words, base, beside]);
  const all = useMemo(() => panelsFor(shown), [shown]);
  const one = all.find((name) => name === panel);
  return (
    <HereContext value={here}>
      <section className="cl-panels" part="panels" aria-label={words.panels.region}>
        <Reading>
          <div className={one ? "cl-board is-one" : "cl-board"}>
            {(one ? [one] : all).map((name) => {
              const Drawn = drawn[name];
              return (
                <Guard key={name} part={words.panels[name]} words={words}>
                  <Suspense fallback={<p className="cl-note cl-waiting">{words.panels.loading}</p>}>
                    <Drawn />
                  </Suspense>
                </Guard>
              );
            })}
          </div>
        </Reading>
      </section>
    </HereContext>
  );
};
