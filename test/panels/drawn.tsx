import { cleanup, configure, render, waitFor } from "@testing-library/react";
import { afterEach } from "vitest";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { CaseTable } from "../../src/panels/CaseTable.tsx";
import { Panels } from "../../src/panels/Panels.tsx";
import { createStore, type Store } from "../../src/view/store.ts";
import { StoreContext } from "../../src/view/useView.ts";
import { DEFAULT_VIEW, type View } from "../../src/view/view.ts";

// A machine may be busy with much else: what comes, comes by then.
configure({ asyncUtilTimeout: 20_000 });

afterEach(cleanup);

/** Text with every kind of space as one plain one, in small letters. */
export const plain = (text: string): string => text.replace(/\s+/g, " ").toLowerCase();

type Drawn = { readonly root: HTMLElement; readonly store: Store; readonly text: () => string };

const drawn = (Drawn: typeof Panels | typeof CaseTable, of: Case, view: Partial<View>): Drawn => {
  const store = createStore({ ...DEFAULT_VIEW, ...view });
  const { container: root } = render(
    <StoreContext value={store}>
      <Drawn shown={resolve(of)} words={en} />
    </StoreContext>,
  );
  return { root, store, text: () => plain(root.textContent ?? "") };
};

/** The panels of a case on screen, with a store of their own. */
export const drawPanels = (of: Case, view: Partial<View> = {}) => drawn(Panels, of, view);

/** Lets the part of Detail that comes with the first selection come, so that later ones show at once. */
export const selectionHere = async (of: Case): Promise<void> => {
  const { root } = drawPanels(of, { selected: of.events[0]?.id ?? null });
  await waitFor(() => {
    if (!root.querySelector(".cl-subject")) throw new Error("no subject yet");
  });
  cleanup();
};

/** The table of a case on screen, with a store of its own. */
export const drawTable = (of: Case, view: Partial<View> = {}) => drawn(CaseTable, of, view);

/** The panel of a name, once it is there. */
export const panelOf = (root: HTMLElement, name: string): HTMLElement => {
  const panel = root.querySelector<HTMLElement>(`.cl-panel-${name}`);
  if (!panel) throw new Error(`no panel ${name}`);
  return panel;
};
