import { type Source, sourceOfPath } from "../source.ts";

/**
 * The source that a host page names for an element in it: a path of its own site, or a file of another one over https,
 * which that site must allow. A page's own markup may do that; an address bar may not.
 */
export const sourceOfHost = (src: string, base: string): Source => {
  const own = sourceOfPath(src, base);
  if (own.is !== "refused" || own.why !== "host" || !/^https:\/\/[^/?#\\]/i.test(src)) return own;
  const url = new URL(src);
  return url.username || url.password ? own : { is: "site", path: url.href };
};
