/** Linear light, 0 to 1: red, green, blue. */
export type Light = readonly [number, number, number];
type Matrix = readonly [Light, Light, Light];

/** The linear light of an sRGB color #rrggbb (IEC 61966-2-1). */
export const light = (color: string): Light => {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

const times = (matrix: Matrix, [r, g, b]: Light): Light => {
  const row = ([x, y, z]: Light) => x * r + y * g + z * b;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

const luminance = ([r, g, b]: Light) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** The contrast ratio of WCAG 2.2, 1 to 21. */
export const contrast = (a: string, b: string): number => {
  const [x, y] = [luminance(light(a)) + 0.05, luminance(light(b)) + 0.05];
  return Math.max(x, y) / Math.min(x, y);
};

/**
 * How a color looks with each kind of color vision, on linear light. Matrices for a severity of 1 of Machado,
 * Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE TVCG
 * 15(6), 2009, doi 10.1109/TVCG.2009.113, from the authors' table.
 */
export const VISIONS: Readonly<Record<string, Matrix>> = {
  trichromacy: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The same light as seen through one of the visions, kept inside what a screen shows. */
export const seen = (matrix: Matrix, color: Light): Light => {
  const [r, g, b] = times(matrix, color);
  const held = (value: number) => Math.min(1, Math.max(0, value));
  return [held(r), held(g), held(b)];
};

/** Lightness and two opponent axes of Ottosson's Oklab (2020), https://bottosson.github.io/posts/oklab. */
const oklab = (color: Light): Light => {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    color,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  );
};

/** The distance of two lights in Oklab; 0.02 is about what can just be told apart side by side. */
export const distance = (a: Light, b: Light): number => {
  const [x, y] = [oklab(a), oklab(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
};
