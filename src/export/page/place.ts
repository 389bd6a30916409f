import type { Px } from "../../layout/scene.ts";
import type { Maker } from "./figures.ts";
import { type Fitted, fitted, type Room, squeezed } from "./fit.ts";
import type { Passage, Placed } from "./page.ts";
import { moved, passage } from "./passage.ts";
import { type Frame, metrics, type Sheet } from "./sheet.ts";

type Spot = { readonly x: Px; readonly y: Px };

/** A scene with the page's title for its own. */
export const placed = (
  { scene, scale }: Fitted,
  is: Placed["is"],
  title: string,
  { x, y }: Spot,
): Placed => ({
  is,
  title,
  // Pages are plain data: what gestures need of a timeline stays behind.
  scene: { width: scene.width, height: scene.height, says: scene.says, marks: scene.marks },
  x,
  y,
  scale,
});

const captionOf = (sheet: Sheet, title: string, w: Px): Passage => {
  const { caption } = metrics(sheet.size);
  return passage(title, { x: 0, y: 0, w }, sheet.measure, { font: "sansBold", size: caption, fill: "ink" });
};

/** A figure under its title; `h` is the height of both. */
export type Titled = { readonly placed: Placed; readonly h: Px; readonly scale: number };

/**
 * A figure under its title at the largest scale that fits a room, its top left corner at 0, 0. Null where it does not
 * fit, unless it must; then it is made as small as the room needs.
 */
const titled = (sheet: Sheet, of: Maker, { w, h }: Room, must: boolean): Titled | null => {
  const caption = captionOf(sheet, of.title, w);
  const top = caption.h + metrics(sheet.size).gap * 0.4;
  const room = { w, h: Math.max(1, h - top) };
  const found = fitted(of.at, room, of.range) ?? (must ? squeezed(of.at, room, of.range) : null);
  if (found === null) return null;
  return {
    placed: { ...placed(found, of.is, of.title, { x: 0, y: top }), caption },
    h: top + found.scene.height * found.scale,
    scale: found.scale,
  };
};

/** A figure so much further down and to the right. */
const put = ({ placed: of }: Titled, dx: Px, dy: Px): Placed => ({
  ...of,
  x: of.x + dx,
  y: of.y + dy,
  ...(of.caption === undefined ? {} : { caption: moved(of.caption, dx, dy) }),
});

/** Below this width figures stand one below the other. */
const TWO: Px = 680;
/** Rather a page of its own than smaller than this beside others. */
const LEGIBLE = 0.8;

/** Figures on as many pages as they need, in their order: wide ones alone across, others two beside one another. */
export const shelved = (
  sheet: Sheet,
  makers: readonly Maker[],
  frame: () => Frame,
): readonly { readonly frame: Frame; readonly figures: readonly Placed[] }[] => {
  const { gap } = metrics(sheet.size);
  const pages: { frame: Frame; figures: Placed[] }[] = [];
  let y = Number.POSITIVE_INFINITY;
  let rest = [...makers];
  while (rest.length > 0) {
    const { room } = pages.at(-1)?.frame ?? frame();
    const two = room.w >= TWO && !rest[0]?.wide;
    const row = two && rest[1]?.wide === false ? rest.slice(0, 2) : rest.slice(0, 1);
    const w = two ? (room.w - 2 * gap) / 2 : room.w;
    const left = room.h - y;
    const here =
      pages.length > 0 && left > 0 ? row.map((of) => titled(sheet, of, { w, h: left }, false)) : [];
    if (here.length === 0 || here.some((one) => one === null || one.scale < LEGIBLE)) {
      pages.push({ frame: frame(), figures: [] });
      y = 0;
    }
    const found =
      y === 0
        ? row.flatMap((of) => titled(sheet, of, { w, h: room.h }, true) ?? [])
        : here.filter((one) => one !== null);
    found.forEach((one, i) => {
      pages.at(-1)?.figures.push(put(one, room.x + i * (w + 2 * gap), room.y + y));
    });
    y += Math.max(...found.map(({ h }) => h), 0) + 1.5 * gap;
    rest = rest.slice(row.length);
  }
  return pages;
};
