import { createElement, memo } from "react";
import type { Mark } from "../layout/scene.ts";
import type { Id } from "../model/resolved.ts";
import { type Paint, svgNode } from "./attributes.ts";

const onScreen: Paint = (token) => `var(--cl-${token})`;

/** How a mark stands to the reader: `lit` goes with what is selected or pointed at. */
type MarkState = {
  readonly lit: boolean;
  readonly selected: boolean;
  /** True for the one mark that the tab key reaches; the arrow keys reach the others. */
  readonly tabbable: boolean;
  /** The attribute that names the thing of a mark: an event on the timeline, any thing in a panel. */
  readonly names: "data-event" | "data-id";
};

const MarkView = memo(({ mark, lit, selected, tabbable, names }: { mark: Mark } & MarkState) => {
  const named = { [names]: mark.event };
  const shapes = mark.shapes.map((shape, i) => {
    if (shape.lit !== undefined && !lit) return null;
    const { tag, attributes, text } = svgNode(shape, onScreen);
    return createElement(tag, { key: i, ...camel(attributes) }, text);
  });
  if (mark.says === undefined)
    return (
      <g className={`cl-${mark.role}`} data-key={mark.key} {...named} aria-hidden="true">
        {shapes}
      </g>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no button element
    <g
      className={`cl-mark cl-${mark.role}${lit ? " is-lit" : ""}`}
      data-key={mark.key}
      {...named}
      role="button"
      aria-label={mark.says}
      aria-pressed={selected}
      tabIndex={tabbable ? 0 : -1}
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
      {shapes}
    </g>
  );
});

const camel = (attributes: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

/** The marks of a scene as SVG groups, for an `<svg>` of the scene's size. */
export const SceneMarks = ({
  marks,
  lit,
  selected,
  tabbable,
  names = "data-event",
}: {
  marks: readonly Mark[];
  lit: ReadonlySet<Id>;
  selected: Id | null;
  tabbable: string | null;
  names?: MarkState["names"];
}) =>
  marks.map((mark) => (
    <MarkView
      key={mark.key}
      mark={mark}
      lit={mark.event !== undefined && lit.has(mark.event)}
      selected={mark.event !== undefined && mark.event === selected}
      tabbable={mark.key === tabbable}
      names={names}
    />
  ));
