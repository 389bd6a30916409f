import type { EmbedOptions, MountedCase, Told } from "./app/embed/api.ts";
import { define } from "./app/embed/element.ts";
import { mountIn } from "./app/embed/mount.tsx";
import { settingFrom } from "./app/embed/options.ts";

export type {
  CaseTimeline,
  CaseTimelineEvents,
  EmbedOptions,
  Led,
  MountedCase,
  Told,
} from "./app/embed/api.ts";

/** Draws a case in the shadow root of an element, for pages that do without the custom element. */
export const mount = (
  element: Element,
  options: EmbedOptions,
  tell: (told: Told) => void = () => {},
): MountedCase => {
  const setting = (of: EmbedOptions) => settingFrom(of, element.ownerDocument.baseURI);
  const mounted = mountIn(element, setting(options), tell);
  return { ...mounted, set: (next) => mounted.set(setting(next)) };
};

/** Makes the element known under another name too; case-timeline is known from the start. */
export const defineCaseTimeline = (name: string): void => define(name);

define("case-timeline");
