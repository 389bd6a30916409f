import type { Shape } from "../../layout/scene.ts";
import { type ThemeName, type Token, themes } from "../../look/theme.ts";
import type { Emu } from "./units.ts";
import { el, type Markup } from "./xml.ts";

/**
 * The tokens that are colors of the presentation's own theme: whoever changes the theme in the program changes them in
 * every shape. The slots of a theme are few; what else there is keeps its color.
 */
export const SLOTS = {
  ground: "bg1",
  ink: "tx1",
  band: "bg2",
  soft: "tx2",
  disease: "accent1",
  noEvidence: "accent2",
  benign: "accent3",
  uncertain: "accent4",
  response: "accent5",
  treatmentState: "accent6",
  link: "hlink",
} as const satisfies Partial<Record<Token, string>>;

const slotOf = (token: Token, theme: ThemeName): string | null => {
  const own = SLOTS[token as keyof typeof SLOTS];
  if (own !== undefined) return own;
  // The words of a state have its slot where they have its very color.
  const state = token.endsWith("Text") ? (token.slice(0, -4) as Token) : token;
  return state in SLOTS && themes[theme][state] === themes[theme][token]
    ? SLOTS[state as keyof typeof SLOTS]
    : null;
};

/** A color as a file writes it: RRGGBB. */
export const hexOf = (token: Token, theme: ThemeName): string => themes[theme][token].slice(1).toUpperCase();

/** A token as a color of the theme where it is one; opacity from 0 to 1. */
export const colorOf = (token: Token, theme: ThemeName, opacity = 1): Markup => {
  const alpha = opacity < 1 ? el("a:alpha", { val: Math.round(opacity * 100_000) }) : null;
  const slot = slotOf(token, theme);
  return slot === null
    ? el("a:srgbClr", { val: hexOf(token, theme) }, alpha)
    : el("a:schemeClr", { val: slot }, alpha);
};

/** A plain fill, or none. */
export const fillOf = (token: Token | undefined, theme: ThemeName, opacity?: number): Markup =>
  token === undefined ? el("a:noFill") : el("a:solidFill", {}, colorOf(token, theme, opacity));

/** Hundred-thousandths of the line's width, the unit of a dash. */
const ofWidth = (px: number, width: number): number => Math.max(1, Math.round((px / width) * 100_000));

const dashOf = (dash: readonly number[], width: number): Markup => {
  const even = dash.length % 2 ? [...dash, ...dash] : dash;
  const stops = even.flatMap((length, i) =>
    i % 2 ? [] : [el("a:ds", { d: ofWidth(length, width), sp: ofWidth(even[i + 1] ?? length, width) })],
  );
  return el("a:custDash", {}, ...stops);
};

/** The line of a shape: its ink, width and dashes, with round joins as in the picture. */
export const lineOf = ({ stroke, width = 1, dash, opacity }: Shape, theme: ThemeName, perPx: Emu): Markup => {
  if (stroke === undefined || width <= 0) return el("a:ln", {}, el("a:noFill"));
  return el(
    "a:ln",
    { w: Math.round(width * perPx), cap: "flat" },
    fillOf(stroke, theme, opacity),
    dash === undefined || dash.length === 0 ? null : dashOf(dash, width),
    el("a:round"),
  );
};
