import { type RefObject, useLayoutEffect, useState } from "react";
import type { Px } from "../../layout/scene.ts";

/** The smallest words on stage, px, before the stage is scaled; and the share of its height that they must have. */
export const SMALLEST: Px = 13;
const SHARE = 0.022;
/** Smaller than this the stage is read in the hand: its words keep a size, px, and it may be scrolled. */
const HAND = { width: 640, height: 520, words: 16 };
/** A frame on a slide is scaled with it: it is read in the hand only where it is much smaller. */
const INSIDE = { width: 520, height: 300 };

/** How the stage lies in its window: it is laid out at its size divided by `k`, and drawn `k` times as large. */
export type Frame = {
  readonly k: number;
  readonly width: Px;
  readonly height: Px;
  /** Read in the hand: it may be scrolled. */
  readonly hand: boolean;
};

/** The frame of a stage in a window of a size, px, or in such a place inside another page. */
export const frameOf = (width: Px, height: Px, inside = false): Frame => {
  const least = inside ? INSIDE : HAND;
  const hand = width < least.width || height < least.height;
  const k = hand ? HAND.words / SMALLEST : (height * SHARE * 1.003) / SMALLEST;
  return { k, width: width / k, height: height / k, hand };
};

/** The frame of an element that fills its window, followed as it changes. */
export const useFrame = (element: RefObject<HTMLElement | null>, inside: boolean): Frame => {
  const [frame, setFrame] = useState(() => frameOf(1280, 720));
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return;
    const read = () => node.clientWidth > 0 && setFrame(frameOf(node.clientWidth, node.clientHeight, inside));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element, inside]);
  return frame;
};
