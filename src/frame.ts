import { type Mounted, mountIn, type Setting } from "./app/embed/mount.tsx";
import { themeFor, wordsFor } from "./app/embed/options.ts";
import { heightMessage, messageOf } from "./app/embed/protocol.ts";
import { talk } from "./app/embed/talk.ts";
import { firstShipped } from "./app/shipped.ts";
import { type Source, sourceOfQuery } from "./app/source.ts";

const query = new URLSearchParams(location.search);
const host = document.querySelector("#page");
if (!host) throw new Error("no #page in this document");

/** A case that a tab has open is that tab's: no address leads a page of others to it. */
const asked = sourceOfQuery(location.search, location.href);
const source: Source =
  asked === null || asked.is === "opened" ? { is: "shipped", name: firstShipped() } : asked;

let setting: Setting = {
  source,
  text: null,
  view: location.hash.slice(1),
  step: query.get("step") || null,
  theme: themeFor(query.get("theme")),
  words: wordsFor(query.get("lang")),
  keys: query.get("keys") !== "off",
  readonly: query.has("readonly") && query.get("readonly") !== "0",
};

document.documentElement.lang = setting.words.locale;
host.replaceChildren();

const dressPage = () => {
  document.documentElement.dataset.theme = setting.theme ?? "auto";
};
const say = talk(window, {
  goTo: (step) => mounted.goTo(step),
  next: () => mounted.next(),
  previous: () => mounted.previous(),
  theme: (theme) => {
    setting = { ...setting, theme };
    dressPage();
    mounted.set(setting);
  },
});
const mounted: Mounted = mountIn(host, setting, (told) => say(messageOf(told)));
dressPage();
addEventListener("hashchange", () => {
  setting = { ...setting, view: location.hash.slice(1), step: null };
  mounted.set(setting);
});
const content = host.shadowRoot?.firstElementChild;
if (content) new ResizeObserver(() => say(heightMessage(content.scrollHeight))).observe(content);
