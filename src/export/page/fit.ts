import type { Px, Scene } from "../../layout/scene.ts";

/** A scene and the factor by which it fits a room. */
export type Fitted<T extends Scene = Scene> = { readonly scene: T; readonly scale: number };

export type Room = { readonly w: Px; readonly h: Px };

/** How large things may be drawn: 1 is as on screen. */
export type Range = { readonly most: number; readonly least: number };

const STEP = 0.05;

/**
 * A picture laid out anew at the largest scale at which it fits a room: at a smaller one it has more room of its own.
 * Null when it does not fit at the least.
 * @param at lays the picture out in a width; null where there is nothing to draw
 */
export const fitted = <T extends Scene>(
  at: (width: Px) => T | null,
  { w, h }: Room,
  { most, least }: Range,
): Fitted<T> | null => {
  const tried = (step: number): Fitted<T> | null => {
    const scale = Math.min(most, least + step * STEP);
    const scene = at(Math.floor(w / scale));
    return scene !== null && scene.height * scale <= h ? { scene, scale } : null;
  };
  let low = 0;
  let high = Math.ceil((most - least) / STEP - 1e-9);
  let best = tried(low);
  if (best === null || high === 0) return best;
  const top = tried(high);
  if (top !== null) return top;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const found = tried(middle);
    if (found === null) high = middle;
    else [best, low] = [found, middle];
  }
  return best;
};

/** A picture made as small as a room needs, however small. Null only where there is nothing to draw. */
export const squeezed = <T extends Scene>(
  at: (width: Px) => T | null,
  { w, h }: Room,
  { least }: Range,
): Fitted<T> | null => {
  const scene = at(Math.floor(w / least));
  return scene && { scene, scale: Math.min(least, h / scene.height) };
};
