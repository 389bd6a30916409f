// @vitest-environment happy-dom
import { cleanup, render, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, test } from "vitest";
import breast from "../../data/cases/breast-synthetic.json" with { type: "json" };
import colorectal from "../../data/cases/colorectal-liver-metastases-synthetic.json" with { type: "json" };
import builtIn from "../../data/cases/hepatic-leiomyosarcoma.json" with { type: "json" };
import { layoutLadder } from "../../src/layout/ladder.ts";
import { layoutOrgans } from "../../src/layout/organ/organs.ts";
import type { Scene } from "../../src/layout/scene.ts";
import { figureWords } from "../../src/look/figures.en.ts";
import { ladderWords } from "../../src/look/ladder.en.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { wordsThen } from "../../src/look/then.ts";
import { learnedAt } from "../../src/model/known/sight.ts";
import { known } from "../../src/model/known.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Resolved } from "../../src/model/resolved.ts";
import type { Case } from "../../src/model/schema.ts";
import { stopsOf } from "../../src/model/story.ts";
import { CaseTable } from "../../src/panels/CaseTable.tsx";
import { Panels } from "../../src/panels/Panels.tsx";
import { createStore } from "../../src/view/store.ts";
import { cursorOf } from "../../src/view/story.ts";
import { StoreContext } from "../../src/view/useView.ts";
import { DEFAULT_VIEW, type View } from "../../src/view/view.ts";
import { drawPanels, selectionHere } from "./drawn.tsx";

const words = wordsThen(en);

/** A case without the statements of its source that something was not reported: these stay true at any time. */
const unsaid = (of: unknown): Case =>
  JSON.parse(JSON.stringify(of).replaceAll(/"is":"not reported"/g, '"is":"said","said":"unsaid"'));
const cases = [builtIn, breast, colorectal].map(unsaid);

/** What a case may not be told with while it is shown as it was known then. */
const UNTRUE = /not reported|no stains reported|at the last that is known|not supplied/i;

const cursorsOf = (resolved: Resolved) =>
  resolved.case.events.filter(({ id }) => learnedAt(resolved, id) !== undefined).map(({ id }) => id);

/** Everything that a scene says and writes. */
const wordsOf = (scene: Scene | null): string =>
  [
    scene?.says,
    ...(scene?.marks ?? []).flatMap(({ says, shapes }) => [
      says,
      ...shapes.map((one) => "text" in one && one.text),
    ]),
  ].join(" | ");

const scenesOf = (shown: Resolved, cursor: string | null, width: number): string => {
  const day0 = shown.case.day0 ?? null;
  const ladder = layoutLadder({
    resolved: shown,
    day0,
    width,
    measure: measureText,
    words: ladderWords(words),
  });
  const said = { words, say: figureWords(words, cursor) };
  const { scenes } = layoutOrgans(shown, { at: null }, width, measureText, said);
  return [ladder, ...scenes].map(wordsOf).join(" | ");
};

const draw = (Drawn: typeof Panels | typeof CaseTable, shown: Resolved, view: Partial<View>) => {
  const { container } = render(
    <StoreContext value={createStore({ ...DEFAULT_VIEW, ...view })}>
      <Drawn shown={shown} words={words} />
    </StoreContext>,
  );
  return container;
};

/** Words on screen, those of figures too, and those that are only spoken. */
const textOf = (root: Element): string =>
  [
    root.textContent,
    ...[...root.querySelectorAll("[aria-label], [title]")].flatMap((one) => [
      one.getAttribute("aria-label"),
      one.getAttribute("title"),
    ]),
  ].join(" | ");

afterEach(cleanup);

beforeAll(async () => {
  await selectionHere(cases[0] as Case);
  // The figures come once; after that they are there at once.
  const { root } = drawPanels(cases[0] as Case);
  await waitFor(() => expect(root.querySelectorAll(".cl-ladder, .cl-maps svg").length).toBeGreaterThan(1), {
    timeout: 30_000,
  });
}, 60_000);

describe.each(cases)("what nobody had told yet is not called not reported: $id", (of) => {
  const resolved = resolve(of);
  const cursors = cursorsOf(resolved);

  it("in every figure at every cursor, wide and narrow", () => {
    expect(cursors.length).toBeGreaterThan(15);
    for (const asOf of cursors) {
      const shown = known(resolved, { asOf });
      for (const width of [326, 455, 900]) expect(scenesOf(shown, asOf, width), asOf).not.toMatch(UNTRUE);
    }
  });

  it("in every panel and the table at every cursor", async () => {
    for (const asOf of cursors) {
      const shown = known(resolved, { asOf });
      const panels = draw(Panels, shown, { asOf, selected: asOf });
      const hasLadder = (shown.case.specimens ?? []).length > 0;
      await waitFor(() => expect(panels.querySelector(".cl-ladder") !== null || !hasLadder).toBe(true));
      expect(textOf(panels), asOf).not.toMatch(UNTRUE);
      cleanup();
      expect(textOf(draw(CaseTable, shown, { asOf })), asOf).not.toMatch(UNTRUE);
      cleanup();
    }
  }, 240_000);
});

test("nor at the stops of a story, which hide what later ones tell", () => {
  const { story = [] } = cases[0] as Case;
  const resolved = resolve(cases[0] as Case);
  const hidden = stopsOf(story)
    .map((stop) => known(resolved, cursorOf(story, stop)))
    .filter((shown) => shown !== resolved);
  expect(hidden.length).toBeGreaterThan(3);
  for (const shown of hidden) expect(scenesOf(shown, null, 455)).not.toMatch(UNTRUE);
});

test("a map says at which cursor it is as known, on screen and spoken", async () => {
  const asOf = "presentation";
  const root = draw(Panels, known(resolve(cases[0] as Case), { asOf }), { asOf });
  await waitFor(() => expect(root.querySelector(".cl-maps svg")).not.toBeNull());
  expect(root.querySelector(".cl-maps > p")?.textContent).toBe("Shown as known at presentation");
  expect(root.querySelector(".cl-maps svg")?.getAttribute("aria-label")).toMatch(
    /front, as known at presentation\. .*size not known then/,
  );
});
