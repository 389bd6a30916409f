import { useEffect, useId, useMemo, useRef, useState } from "react";
import { numberText } from "../look/format.ts";
import { report as say } from "../look/report.en.ts";
import { placeIn, type Report } from "../model/report.ts";
import type { Locator } from "../model/schema.ts";
import { useHere } from "./Here.tsx";
import { Each } from "./Items.tsx";
import { placeOf } from "./places.ts";

type Props = {
  readonly name: string;
  readonly text: Report;
  /** The places of one datum, and which of them is read first; none for the whole text. */
  readonly places: readonly Locator[];
  readonly first: number;
  readonly onClose: () => void;
};

/** Where a locator leads: the part, and what is to be said of it. */
const useLed = (text: Report, at: Locator | undefined): readonly [part: number | null, note: string] => {
  const { shown, words } = useHere();
  if (at === undefined) return [null, ""];
  const place = placeIn(text, at);
  const titles = new Map(Object.entries(shown.case.sources?.[0]?.sections ?? {}));
  const section = titles.get(at.section ?? "") ?? at.section ?? "";
  switch (place.is) {
    case "here":
      return [place.part, ""];
    case "short":
      return [
        place.part,
        say.short(section, numberText(at.paragraph ?? 0, words), numberText(place.paragraphs, words)),
      ];
    case "lost":
      return [
        null,
        say.lost[place.what](place.what === "section" ? section : String(at[place.what as "figure"] ?? "")),
      ];
  }
};

/** The report's own text, every part of it; the one that is meant is marked. */
const Text = ({ of, marked }: { readonly of: Report; readonly marked: number | null }) => (
  <Each of={of.parts}>
    {({ is, text }, i) => {
      const mark =
        i === marked ? ({ className: "is-here", "aria-current": "true", tabIndex: -1 } as const) : {};
      return is === "heading" ? (
        <h3 {...mark}>{text}</h3>
      ) : (
        <p data-is={is} {...mark}>
          {text}
        </p>
      );
    }}
  </Each>
);

/** The report's own text in a dialog at the side, at one place of a datum, with a way to its other places. */
export const ReportPane = ({ name, text, places, first, onClose }: Props) => {
  const here = useHere();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLElement>(null);
  const heading = useId();
  const [i, setI] = useState(first);
  const at = places[i];
  const [part, note] = useLed(text, at);
  useEffect(() => {
    const own = dialog.current;
    own?.showModal();
    // The one that is meant is read out; without one the text itself takes the keys that scroll it.
    (body.current?.querySelector<HTMLElement>(".is-here") ?? body.current)?.focus({ preventScroll: true });
    return () => own?.close();
  }, []);
  useEffect(() => {
    if (part !== null) body.current?.querySelector(".is-here")?.scrollIntoView?.({ block: "center" });
    else if (body.current) body.current.scrollTop = 0;
  }, [part]);
  const drawn = useMemo(() => <Text of={text} marked={part} />, [text, part]);
  const step = (by: 1 | -1, label: string, sign: string) => (
    <button
      type="button"
      className="cl-more"
      aria-label={label}
      title={label}
      aria-disabled={places[i + by] === undefined}
      onClick={() => places[i + by] !== undefined && setI(i + by)}
    >
      {sign}
    </button>
  );
  const count = (n: number) => numberText(n, here.words);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by keyboard
    <dialog
      ref={dialog}
      className="cl-reading"
      aria-labelledby={heading}
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div>
        <header>
          <h2 id={heading}>{name}</h2>
          <button type="button" className="cl-more" onClick={() => dialog.current?.close()}>
            {say.close}
          </button>
        </header>
        {at && (
          <div className="cl-reading-way">
            {places.length > 1 && step(-1, say.previous, "‹")}
            <p role="status">
              <b>{placeOf(here, at)}</b>
              {places.length > 1 && <small>{` ${say.of(count(i + 1), count(places.length))}`}</small>}
              {note && <span>{` ${note}`}</span>}
            </p>
            {places.length > 1 && step(1, say.next, "›")}
          </div>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section ref={body} className="cl-reading-text" aria-label={say.text} tabIndex={0}>
          {drawn}
        </section>
      </div>
    </dialog>
  );
};
