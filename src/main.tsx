import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { followFragment } from "./app/fragment.ts";
import { takeCase } from "./app/inlined.ts";
import { firstShipped } from "./app/shipped.ts";
import { givenSource, queryOfSource, type Source, sourceOfQuery } from "./app/source.ts";
import { speakerOf } from "./app/speaker/name.ts";
import { createCaseClient, giveCase } from "./app/useCase.ts";
import { wholeOnPaper } from "./app/wholeOnPaper.ts";
import { en, type Strings } from "./look/strings.en.ts";
import { createStore, type Store } from "./view/store.ts";
import { parseView, printView } from "./view/url.ts";
import type { View } from "./view/view.ts";
import "./look/fonts.css";
import "./look/tokens.css";
import "./look/app.css";
import "./look/controls.css";
import "./look/dialogs.css";
import "./look/export.css";
import "./look/timeline.css";
import "./look/panels.css";
import "./look/modes.css";

const client = createCaseClient();
const given = import.meta.env.MODE === "file" ? takeCase(document) : null;
if (given !== null) giveCase(client, given);
const home: Source = given === null ? { is: "shipped", name: firstShipped() } : givenSource(given);

const page = document.querySelector("#page");
if (!page) throw new Error("no #page in this document");
const root = createRoot(page);

const setting = (name: string): string | null => new URLSearchParams(location.search).get(name);
const languages: ReadonlyMap<string | null, Strings> = new Map([["en", en]]);
const words = languages.get(setting("lang")) ?? en;
const themes = ["light", "dark", "contrast"];

const linkOf = (source: Source, view: View): string | null => {
  if (source.is === "opened" || source.is === "given") return null;
  const url = new URL(queryOfSource(source, location.search), location.href);
  url.hash = printView(view);
  return url.href;
};

const onTitle = (title: string) => {
  document.title = title ? `${title} · ${words.app.name}` : words.app.name;
};

let stops: (() => void)[] = [];
let search = "";

const keysOn = setting("keys") !== "off";
const theme = themes.find((name) => name === setting("theme")) ?? null;

const draw = (source: Source, store: Store) => {
  root.render(
    <App
      client={client}
      store={store}
      source={source}
      home={home}
      words={words}
      theme={theme}
      keys={keysOn}
      isClass={setting("class") === "1"}
      linkOf={linkOf}
      onSource={onSource}
      onTitle={onTitle}
    />,
  );
};

/** Draws what the address asks for, in a store of its own. */
const start = () => {
  for (const stop of stops) stop();
  search = location.search;
  const store = createStore(parseView(location.hash));
  stops = [followFragment(store, window), wholeOnPaper(store, window)];
  draw(sourceOfQuery(search, location.href) ?? home, store);
};

const onSource = (source: Source, how: "push" | "replace") => {
  for (const stop of stops) stop();
  history[how === "push" ? "pushState" : "replaceState"](null, "", queryOfSource(source, location.search));
  start();
};

/** The window beside a stage: the same page, asked for by a name that the stage has made. */
const startSpeaker = async (name: string) => {
  const { SpeakerPage } = await import("./app/speaker/SpeakerPage.tsx");
  document.title = `${words.app.speaker} · ${words.app.name}`;
  root.render(<SpeakerPage name={name} words={words} theme={theme} keys={keysOn} />);
};

document.documentElement.lang = words.locale;

// A page has one mount: what is pressed or pasted while nothing has the focus is meant for it.
document.body.addEventListener("keydown", (event) => {
  if (event.target !== document.body) return;
  const desk = document.querySelector(".cl-desk, .cl-speaker");
  if (desk?.dispatchEvent(new KeyboardEvent("keydown", event)) === false) event.preventDefault();
});
document.body.addEventListener("paste", (event) => {
  if (event.target !== document.body) return;
  document.querySelector(".cl-desk")?.dispatchEvent(new ClipboardEvent("paste", event));
});

const speakerName = speakerOf(location.search);
if (speakerName === null) {
  window.addEventListener("popstate", () => {
    if (location.search !== search) start();
  });
  start();
} else void startSpeaker(speakerName);
