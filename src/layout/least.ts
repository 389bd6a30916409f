import type { Measure } from "./label.ts";
import type { Px, Scene } from "./scene.ts";

/** A measure of texts that are drawn no smaller than a size, px. */
export const measureFrom =
  (measure: Measure, least: Px): Measure =>
  (text, font, size) =>
    measure(text, font, Math.max(size, least));

/** A scene with no words smaller than a size, px; laid out with `measureFrom`, they have the room. */
export const wordsFrom = <S extends Scene>(scene: S, least: Px): S => ({
  ...scene,
  marks: scene.marks.map((mark) => ({
    ...mark,
    shapes: mark.shapes.map((shape) =>
      shape.is === "text" && shape.size < least ? { ...shape, size: least } : shape,
    ),
  })),
});
