import { createContext, lazy, type ReactNode, Suspense, use, useState } from "react";
import { report } from "../look/report.en.ts";
import type { Locator } from "../model/schema.ts";
import { useHere } from "./Here.tsx";
import { isOfText, useOpened } from "./opened.ts";
import { placeOf } from "./places.ts";

const ReportPane = lazy(async () => ({ default: (await import("./ReportPane.tsx")).ReportPane }));

/** Opens the report's text at one of some places; null where there is no text to open. */
type Open = ((places: readonly Locator[], at: number) => void) | null;

const OpenContext = createContext<Open>(null);

/** Around what shows locators: they lead into the report's own text while the reader has given it. */
export const Reading = ({ children }: { readonly children: ReactNode }) => {
  const opened = useOpened();
  const [at, setAt] = useState<{ readonly places: readonly Locator[]; readonly first: number } | null>(null);
  // What was put away, or closed by the cursor, does not open again by itself.
  if (opened === null && at !== null) setAt(null);
  const [open] = useState<Open>(
    () => (places: readonly Locator[], first: number) => setAt({ places, first }),
  );
  return (
    <OpenContext value={opened && open}>
      {children}
      {opened && at && (
        <Suspense>
          <ReportPane
            name={opened.name}
            text={opened.text}
            places={at.places}
            first={at.first}
            onClose={() => setAt(null)}
          />
        </Suspense>
      )}
    </OpenContext>
  );
};

/** Opens the report's text from its beginning. */
export const ReadButton = ({ children }: { readonly children: ReactNode }) => {
  const open = use(OpenContext);
  return (
    <button type="button" className="cl-more" aria-haspopup="dialog" onClick={() => open?.([], 0)}>
      {children}
    </button>
  );
};

/** One of the places where something is stated: words, and a button once the report's own text is there. */
export const Locus = ({ of, i }: { readonly of: readonly Locator[]; readonly i: number }) => {
  const here = useHere();
  const open = use(OpenContext);
  const at = of[i];
  if (at === undefined) return null;
  const name = placeOf(here, at);
  if (open === null || !isOfText(here, at)) return name;
  const places = of.filter((one) => isOfText(here, one));
  return (
    <button
      type="button"
      className="cl-locus"
      aria-haspopup="dialog"
      title={report.open(name)}
      onClick={(event) => {
        event.stopPropagation();
        open(places, places.indexOf(at));
      }}
    >
      {name}
    </button>
  );
};
