/** Where an image of a case is, or why it is not asked for. */
export type ImageAddress =
  | { readonly is: "at"; readonly src: string }
  | { readonly is: "refused"; readonly why: "elsewhere" | "kind" | "path" | "alone" };

const refused = (why: "elsewhere" | "kind" | "path" | "alone"): ImageAddress => ({ is: "refused", why });

const INLINE = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/\s]+={0,2}\s*$/;
const KIND = /\.(?:png|jpe?g|webp)$/i;

/**
 * The address of an image that a case names: inline PNG, JPEG or WebP, or a relative path beside the file at `base`, on
 * its own site. All else is refused, and nothing is asked of anyone. `base` is null for a case that has no address.
 */
export const imageAddress = (file: string, base: string | null): ImageAddress => {
  if (/^data:/i.test(file)) return INLINE.test(file) ? { is: "at", src: file } : refused("kind");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them from an address
  if (/[\u0000-\u0020\u007f\\]/.test(file.replaceAll(" ", "%20"))) return refused("path");
  if (/^(?:https?:)?\/\//i.test(file)) return refused("elsewhere");
  if (/^[^/?#]*:/.test(file) || file.startsWith("/")) return refused("path");
  if (!KIND.test(file)) return refused("kind");
  if (base === null) return refused("alone");
  const url = new URL(encodeURI(file).replaceAll("%25", "%").replace(/[?#]/g, encodeURIComponent), base);
  return url.origin === new URL(base).origin ? { is: "at", src: url.href } : refused("elsewhere");
};
