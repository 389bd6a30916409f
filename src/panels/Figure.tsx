import { createElement, type KeyboardEvent } from "react";
import type { Mark, Scene, Shape } from "../layout/scene.ts";
import type { Id } from "../model/resolved.ts";
import { svgNode } from "../paint/attributes.ts";
import { useStore, useView } from "../view/useView.ts";
import { useLinked } from "./Linked.tsx";

const camel = (attributes: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

const shapesOf = (shapes: readonly Shape[]) =>
  shapes.map((shape, i) => {
    const { tag, attributes, text } = svgNode(shape, (token) => `var(--cl-${token})`);
    const drawn = createElement(
      tag,
      { key: i, ...camel(attributes), ...(shape.lit ? { className: "cl-lit" } : {}) },
      text,
    );
    // Between two lines of words a space, or they are read as one word.
    return text === undefined ? drawn : [drawn, " "];
  });

/** A mark that stands for a thing of the case: a button that lights and selects it. */
const FigureButton = ({ mark, id, says }: { mark: Mark; id: Id; says: string }) => {
  const store = useStore();
  const selected = useView(({ view }) => view.selected === id);
  const linked = useLinked(id, "cl-mark");
  const select = () => store.change((view) => ({ ...view, selected: selected ? null : id }), "push");
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no button element
    <g
      {...linked}
      role="button"
      tabIndex={0}
      aria-label={says}
      aria-pressed={selected}
      onClick={select}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        select();
      }}
    >
      {mark.box && (
        <rect
          className="cl-hit"
          x={mark.box.x - 4}
          y={mark.box.y - 3}
          width={mark.box.w + 8}
          height={Math.max(mark.box.h + 6, 24)}
          rx={4}
        />
      )}
      {shapesOf(mark.shapes)}
    </g>
  );
};

/** A scene in a panel: its marks that stand for things are buttons, and where it has none it is one picture. */
export const Figure = ({ scene }: { readonly scene: Scene }) => {
  const linked = scene.marks.some(({ event }) => event !== undefined);
  return (
    <svg
      className="cl-drawing"
      width={scene.width}
      height={scene.height}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      role={linked ? "group" : "img"}
      aria-label={scene.says}
    >
      {scene.marks.map((mark) =>
        mark.event === undefined || mark.says === undefined ? (
          <g key={mark.key} aria-hidden="true">
            {shapesOf(mark.shapes)}
          </g>
        ) : (
          <FigureButton key={mark.key} mark={mark} id={mark.event} says={mark.says} />
        ),
      )}
    </svg>
  );
};
