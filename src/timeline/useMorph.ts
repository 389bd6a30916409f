import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Scene } from "../layout/scene.ts";

/** How long the marks take from one place to another, ms; under reduced motion it is a cut. */
const MORPH_MS = 380;

/**
 * Lets every mark under an element glide from where it stood to where it stands, when the scenery has changed: the
 * scale, or the step that is on stage.
 */
export const useMorph = (root: RefObject<HTMLElement | null>, scene: Scene, scenery: string): void => {
  const before = useRef({ scenery, scene });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { scenery, scene };
    if (last.scenery === scenery || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const was = new Map(last.scene.marks.map((mark) => [mark.key, mark.at]));
    const marks = new Map(scene.marks.map((mark) => [mark.key, mark.at]));
    for (const group of root.current?.querySelectorAll<SVGGElement>("g[data-key]") ?? []) {
      const at = marks.get(group.dataset.key ?? "");
      if (at === undefined) continue;
      const from = was.get(group.dataset.key ?? "");
      const frames =
        from === undefined
          ? [{ opacity: 0 }, { opacity: 1 }]
          : [
              { transform: `translate(${from.x - at.x}px, ${from.y - at.y}px)` },
              { transform: "translate(0, 0)" },
            ];
      group.animate(frames, { duration: MORPH_MS, easing: "cubic-bezier(0.65, 0, 0.35, 1)" });
    }
  }, [root, scene, scenery]);
};
