import { type ReactNode, useId } from "react";
import { useStore, useView } from "../view/useView.ts";
import type { PanelName } from "../view/view.ts";
import { useHere } from "./Here.tsx";

/** A panel's frame: its heading, and the button that enlarges it or brings the others back. */
export const Panel = ({
  name,
  title,
  over,
  children,
}: {
  name: PanelName;
  /** The heading where it is not the panel's own name. */
  title?: ReactNode;
  /** A word over the heading. */
  over?: ReactNode;
  children: ReactNode;
}) => {
  const { words } = useHere();
  const store = useStore();
  const large = useView(({ view }) => view.panel === name);
  const heading = useId();
  const label = words.panels[name];
  return (
    <section className={`cl-panel cl-panel-${name}${large ? " is-large" : ""}`} aria-labelledby={heading}>
      <header>
        <div>
          {over && <p className="cl-over">{over}</p>}
          <h2 id={heading}>{title ?? label}</h2>
        </div>
        <button
          type="button"
          className="cl-enlarge"
          aria-expanded={large}
          aria-label={large ? words.panels.all : words.panels.enlarge(label)}
          title={large ? words.panels.all : words.panels.enlarge(label)}
          onClick={() => store.change((view) => ({ ...view, panel: large ? null : name }), "push")}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d={large ? "M6 1v5H1M10 15v-5h5" : "M10 1h5v5M6 15H1v-5"} />
          </svg>
        </button>
      </header>
      {children}
    </section>
  );
};
