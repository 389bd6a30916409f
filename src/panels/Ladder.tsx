import { type ComponentType, lazy, type ReactNode, Suspense, useId, useMemo, useState } from "react";
import { ladderWords } from "../look/ladder.en.ts";
import { useHere } from "./Here.tsx";
import { LadderFigure } from "./LadderFigure.tsx";

/** Without a network there is no guide, and everything else is as it was. */
const NoGuide = () => null;
const Guides = lazy<ComponentType>(() =>
  import("./Guides.tsx").then(
    ({ Guides }) => ({ default: Guides }),
    () => ({ default: NoGuide }),
  ),
);

/** The ladder as a figure or as the table that is its twin, and the reader's guides where the case has some. */
export const Ladder = ({ table }: { readonly table: ReactNode }) => {
  const { shown, words } = useHere();
  const own = useMemo(() => ladderWords(words), [words]);
  const [asTable, setAsTable] = useState(false);
  const [open, setOpen] = useState(false);
  const guide = useId();
  const { ladder } = own;
  return (
    <>
      {asTable ? table : <LadderFigure words={own} />}
      <p className="cl-ladder-ways">
        <button type="button" className="cl-more" onClick={() => setAsTable(!asTable)}>
          {asTable ? ladder.asFigure : ladder.asTable}
        </button>
        {shown.case.guides?.length ? (
          <button
            type="button"
            className="cl-more"
            aria-expanded={open}
            aria-controls={open ? guide : undefined}
            onClick={() => setOpen(!open)}
          >
            {ladder.guide}
          </button>
        ) : null}
      </p>
      <div id={guide}>
        {open && (
          <Suspense fallback={<p className="cl-note cl-waiting">{words.panels.loading}</p>}>
            <Guides />
          </Suspense>
        )}
      </div>
    </>
  );
};
