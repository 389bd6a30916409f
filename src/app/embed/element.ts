import type { Led, Told } from "./api.ts";
import { type Mounted, mountIn, type Setting } from "./mount.tsx";
import { settingFrom } from "./options.ts";

/** What the element is told, by attributes or properties of these names. */
const ATTRIBUTES = ["src", "step", "view", "theme", "lang", "keys", "readonly"] as const;
const TEXTS = ["src", "step", "view", "theme", "keys"] as const;
/** A case in the element itself, as a script of JSON: for pages that are opened from a disk and may fetch nothing. */
const inside = (element: HTMLElement): string | null =>
  element.querySelector(':scope > script[type="application/json"]')?.textContent ?? null;

const settingOf = (element: HTMLElement, given: unknown): Setting => {
  const of = (name: (typeof ATTRIBUTES)[number]) => element.getAttribute(name);
  const options = {
    src: of("src"),
    case: given ?? (of("src") ? null : inside(element)),
    view: of("view"),
    step: of("step"),
    theme: of("theme"),
    lang: of("lang"),
    keys: of("keys") !== "off",
    readonly: element.hasAttribute("readonly"),
  };
  return settingFrom(options, element.ownerDocument.baseURI);
};

/** Makes the element known to the page under a name, once; does nothing where there is no page. */
export const define = (name: string): void => {
  if (typeof customElements === "undefined" || customElements.get(name)) return;

  class Timeline extends HTMLElement implements Led {
    static readonly observedAttributes = ATTRIBUTES;
    #mounted: Mounted | null = null;
    #case: unknown = undefined;

    constructor() {
      super();
      // What was set before the element was known hides the property of the same name.
      for (const key of [...TEXTS, "readonly", "case"]) {
        if (!Object.hasOwn(this, key)) continue;
        const value: unknown = Reflect.get(this, key);
        Reflect.deleteProperty(this, key);
        queueMicrotask(() => Reflect.set(this, key, value));
      }
    }
    get case(): unknown {
      return this.#case;
    }
    set case(value: unknown) {
      this.#case = value;
      this.#follow();
    }
    connectedCallback(): void {
      this.#mounted ??= mountIn(this, settingOf(this, this.#case), (told) => this.#tell(told));
      // While the page is still read, what stands in the element may be on its way.
      if (this.ownerDocument.readyState === "loading")
        this.ownerDocument.addEventListener("DOMContentLoaded", () => this.#follow(), { once: true });
    }
    disconnectedCallback(): void {
      // Slide tools move elements: what is back at once was not taken away.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#mounted?.unmount();
        this.#mounted = null;
      });
    }
    attributeChangedCallback(_: string, before: string | null, now: string | null): void {
      if (before !== now) this.#follow();
    }
    goTo(step: string | number): boolean {
      return this.#mounted?.goTo(step) ?? false;
    }
    next(): boolean {
      return this.#mounted?.next() ?? false;
    }
    previous(): boolean {
      return this.#mounted?.previous() ?? false;
    }
    async toSvg(width?: number): Promise<string | null> {
      return this.#mounted?.toSvg(width) ?? null;
    }
    #follow(): void {
      this.#mounted?.set(settingOf(this, this.#case));
    }
    #tell({ type, detail }: Told): void {
      if (type === "step-change" && detail.step !== this.getAttribute("step")) {
        if (detail.step === null) this.removeAttribute("step");
        else this.setAttribute("step", detail.step);
      }
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }
  }
  for (const key of TEXTS) {
    Object.defineProperty(Timeline.prototype, key, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this.getAttribute(key);
      },
      set(this: HTMLElement, value: string | null | undefined) {
        if (value === null || value === undefined) this.removeAttribute(key);
        else this.setAttribute(key, value);
      },
    });
  }
  Object.defineProperty(Timeline.prototype, "readonly", {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement) {
      return this.hasAttribute("readonly");
    },
    set(this: HTMLElement, value: unknown) {
      this.toggleAttribute("readonly", Boolean(value));
    },
  });
  customElements.define(name, Timeline);
};
