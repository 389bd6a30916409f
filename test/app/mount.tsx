import { cleanup, configure, render } from "@testing-library/react";
import { vi } from "vitest";
import { App } from "../../src/app/App.tsx";
import type { Source } from "../../src/app/source.ts";
import { createCaseClient } from "../../src/app/useCase.ts";
import { en } from "../../src/look/strings.en.ts";
import { createStore } from "../../src/view/store.ts";
import { DEFAULT_VIEW, type View } from "../../src/view/view.ts";

// A machine may be busy with much else: what comes, comes by then.
configure({ asyncUtilTimeout: 20_000 });

/** A site that answers each path with a text, and the rest with 404; says what was asked of it. */
export const aSite = (files: Readonly<Record<string, string | Response | Error>>) => {
  const asked = vi.fn(async (path: string | URL) => {
    const answer = files[String(path)] ?? new Response("not here", { status: 404 });
    if (answer instanceof Error) throw answer;
    return typeof answer === "string" ? new Response(answer) : answer.clone();
  });
  vi.stubGlobal("fetch", asked);
  return asked;
};

/** Mounts the app on a source, as the page does: a new source has a store of its own. */
export const mount = (first: Source, view: View = DEFAULT_VIEW, isClass = false) => {
  const client = createCaseClient();
  const onTitle = vi.fn();
  const went: Source[] = [];
  let store = createStore(view);
  const app = (source: Source) => (
    <App
      client={client}
      store={store}
      source={source}
      home={{ is: "shipped", name: "hepatic-leiomyosarcoma" }}
      words={en}
      theme={null}
      keys={true}
      isClass={isClass}
      linkOf={(of) => (of.is === "opened" ? null : `https://cases.example/?${of.is}`)}
      onSource={(next) => {
        went.push(next);
        store = createStore(DEFAULT_VIEW);
        shown.rerender(app(next));
      }}
      onTitle={onTitle}
    />
  );
  const shown = render(app(first));
  const root = () => {
    const found = document.querySelector(".cl-desk");
    if (!found) throw new Error("the app is not mounted");
    return found;
  };
  return { ...shown, client, went, onTitle, root, store: () => store };
};

/** Leaves nothing of a test on the page or in the tab. */
export const leave = () => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  sessionStorage.clear();
};
