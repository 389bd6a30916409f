import { useMemo, useRef } from "react";
import { layoutPorts } from "../layout/ports.ts";
import { figures } from "../look/figures.en.ts";
import { measureText } from "../look/measure.ts";
import type { Event } from "../model/schema.ts";
import { useWidth } from "../paint/useWidth.ts";
import { Figure } from "./Figure.tsx";
import { useHere } from "./Here.tsx";

/** A schematic abdomen with the ports of an operation, and which of them it cannot place. */
export const PortsFigure = ({ of }: { readonly of: Event }) => {
  const { words } = useHere();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { scene, without } = useMemo(
    () => layoutPorts(of, width, measureText, { words, say: figures }),
    [of, width, words],
  );
  return (
    <div ref={box}>
      {scene && <Figure scene={scene} />}
      {without.length > 0 && (
        <p className="cl-soft">{figures.portsWithout(without.map(({ site }) => site).join(", "))}</p>
      )}
    </div>
  );
};
