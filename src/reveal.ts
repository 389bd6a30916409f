// A plugin for reveal.js: the fragments of a slide lead the case timelines on it through their steps.

/** What the plugin uses of a deck. */
type Deck = {
  readonly on: (type: string, listener: () => void) => void;
  readonly triggerKey: (keyCode: number) => void;
  readonly getRevealElement: () => HTMLElement | null;
};

const MARK = { source: "caseline", v: 1 } as const;

/** The key codes by which a deck knows the keys that a frame passes on. */
const KEYS: ReadonlyMap<unknown, number> = new Map([
  ["Escape", 27],
  ["PageUp", 33],
  ["PageDown", 34],
  ["ArrowLeft", 37],
  ["ArrowUp", 38],
  ["ArrowRight", 39],
  ["ArrowDown", 40],
]);

const FIGURES = "case-timeline[data-steps], iframe[data-steps]";

const stepsOf = (figure: HTMLElement): readonly string[] =>
  (figure.dataset.steps ?? "").split(/\s+/).filter((step) => step !== "");

const addressOf = (frame: HTMLElement): string => frame.getAttribute("src") ?? frame.dataset.src ?? "";

/** A frame speaks with the deck that its address names. */
const introduced = (frame: HTMLElement, origin: string): void => {
  for (const name of ["src", "data-src"]) {
    const address = frame.getAttribute(name);
    if (!address || address.includes("origin=")) continue;
    const url = new URL(address, frame.ownerDocument.baseURI);
    url.searchParams.append("origin", origin);
    frame.setAttribute(name, url.href);
  }
};

/** Draws a fragment for each further step of a figure: nothing to see, one more press of the clicker. */
const withFragments = (figure: HTMLElement): void => {
  const slide = figure.closest("section");
  for (const step of stepsOf(figure).slice(1)) {
    const fragment = figure.ownerDocument.createElement("span");
    fragment.className = "fragment caseline-step";
    fragment.dataset.step = step;
    fragment.ariaHidden = "true";
    slide?.append(fragment);
  }
};

/** The step of a figure that its slide is at. */
const stepNow = (figure: HTMLElement): string | undefined => {
  const steps = stepsOf(figure);
  const fragments = [...(figure.closest("section")?.querySelectorAll(".caseline-step") ?? [])];
  return steps[Math.min(steps.length - 1, fragments.filter((one) => one.matches(".visible")).length)];
};

/**
 * The plugin: on a slide with `<case-timeline data-steps="first second third">`, or an iframe of the frame's page with
 * such a list, each press of the clicker goes one step on or back. A frame that the deck has unloaded comes back to its
 * step, and the arrow keys that it has no use for lead the deck.
 */
export const CaselineReveal = () => ({
  id: "caseline",
  init: (deck: Deck): void => {
    const root = deck.getRevealElement();
    const page = root?.ownerDocument.defaultView;
    if (!root || !page) return;
    const figures = () => [...root.querySelectorAll<HTMLElement>(FIGURES)];
    const ports = new WeakMap<HTMLElement, MessagePort>();
    /** A page from a disk is no origin that a message can be for: to such a frame nothing is said. */
    const say = (frame: HTMLIFrameElement, message: object, ports: Transferable[] = []) => {
      const origin = frame.src ? new URL(frame.src).origin : "null";
      if (origin !== "null") frame.contentWindow?.postMessage(message, origin, ports);
    };
    const lead = (figure: HTMLElement) => {
      const step = stepNow(figure);
      if (step === undefined) return;
      if (!(figure instanceof HTMLIFrameElement)) {
        if (figure.getAttribute("step") !== step) figure.setAttribute("step", step);
        return;
      }
      const message = { ...MARK, type: "goto", step };
      const port = ports.get(figure);
      if (port) port.postMessage(message);
      else if (page.origin !== "null") say(figure, message);
    };
    const hear = (frame: HTMLElement, data: unknown) => {
      const { source, v, type, key } = (data ?? {}) as Readonly<Record<string, unknown>>;
      if (source !== MARK.source || v !== MARK.v) return;
      if (type === "ready") lead(frame);
      const code = type === "key" ? KEYS.get(key) : undefined;
      if (code !== undefined) deck.triggerKey(code);
    };
    /** A deck from a disk has no origin to be known by: it hands a port to what it has loaded. */
    const connect = (frame: HTMLIFrameElement) => {
      if (page.origin !== "null" || !frame.src) return;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => hear(frame, data);
      ports.set(frame, port1);
      say(frame, { ...MARK, type: "connect" }, [port2]);
    };
    for (const figure of figures()) {
      withFragments(figure);
      if (!(figure instanceof HTMLIFrameElement)) continue;
      introduced(figure, page.origin);
      figure.addEventListener("load", () => connect(figure));
    }
    page.addEventListener("message", ({ source, origin, data }) => {
      const frame = figures().find(
        (one) => one instanceof HTMLIFrameElement && one.contentWindow === source && source !== null,
      );
      if (frame && new URL(addressOf(frame), page.location.href).origin === origin) hear(frame, data);
    });
    const follow = () => figures().forEach(lead);
    for (const type of ["ready", "slidechanged", "fragmentshown", "fragmenthidden", "pdf-ready"])
      deck.on(type, follow);
  },
});
