import { describe, expect, it } from "vitest";
import { frameOf } from "../../../src/app/stage/useFrame.ts";

describe("the frame of the stage", () => {
  it.each([
    [1920, 1080],
    [1024, 768],
    [1280, 720],
    [3840, 2160],
    [1280, 960],
  ])(
    "at %i by %i draws its smallest words at 2.2 %% of the height, and fills the window",
    (width, height) => {
      const { k, hand, ...laid } = frameOf(width, height);
      expect(13 * k).toBeGreaterThanOrEqual(0.022 * height);
      expect(13 * k).toBeLessThan(0.0225 * height);
      expect(laid.width * k).toBeCloseTo(width);
      expect(laid.height * k).toBeCloseTo(height);
      expect(hand).toBe(false);
    },
  );

  it("lays every screen of one shape out alike", () => {
    expect(frameOf(1920, 1080).width).toBeCloseTo(frameOf(1280, 720).width);
  });

  it("is read in the hand on a phone, upright or not, with words of 16 px", () => {
    for (const [width, height] of [
      [390, 844],
      [844, 390],
    ] as const) {
      const { k, hand } = frameOf(width, height);
      expect(hand).toBe(true);
      expect(13 * k).toBeCloseTo(16);
    }
  });
});
