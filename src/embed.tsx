import { defineCaseTimeline } from "./app/embed/element.ts";
import { type Mounted, mountIn } from "./app/embed/mount.tsx";
import { type EmbedOptions, settingFrom } from "./app/embed/options.ts";
import type { Told } from "./app/embed/told.ts";

export type { CaseTimeline, CaseTimelineEvents } from "./app/embed/element.ts";
export type { EmbedOptions, Told };
export { defineCaseTimeline };

/** A case drawn in an element, with the ways to lead it. */
export type MountedCase = Omit<Mounted, "set"> & { readonly set: (options: EmbedOptions) => void };

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

defineCaseTimeline();
