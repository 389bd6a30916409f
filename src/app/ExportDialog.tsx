import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { version } from "../../package.json";
import type { Job } from "../export/job.ts";
import { shownAt } from "../export/pages.ts";
import { exporting } from "../look/export.en.ts";
import { measureText } from "../look/measure.ts";
import type { Strings } from "../look/strings.en.ts";
import { identifiersIn } from "../model/identifiers.ts";
import type { Resolved } from "../model/resolved.ts";
import { useView } from "../view/useView.ts";
import { telling } from "./cursor.ts";
import { Dialog } from "./Dialog.tsx";
import { Choices, isPaged } from "./exporting/Choices.tsx";
import { type Choice, FIRST, SIZES } from "./exporting/choice.ts";
import { Identifiers } from "./exporting/Identifiers.tsx";
import { Preview } from "./exporting/Preview.tsx";
import { namedCharacters, useMaking } from "./exporting/useMaking.ts";
import type { Source } from "./source.ts";

const { dialog, formats } = exporting;

type Props = {
  readonly source: Source;
  /** The case with nothing hidden: each page hides what its cursor does. */
  readonly resolved: Resolved;
  readonly words: Strings;
  /** The format that is chosen at first. */
  readonly format?: Choice["format"] | undefined;
  readonly onClose: () => void;
};

/** What is exported and how; what may tell who the patient is; and how far the file has come. */
export const ExportDialog = ({
  source,
  resolved: whole,
  words,
  format: first = FIRST.format,
  onClose,
}: Props) => {
  const client = useQueryClient();
  const resolved = useMemo(() => telling(whole, source, client), [whole, source, client]);
  const view = useView((state) => state.view);
  const [choice, setChoice] = useState<Choice>({ ...FIRST, format: first });
  const [agreedTo, setAgreedTo] = useState<string | null>(null);
  const { making, make, copy, cancel, rest } = useMaking();
  const { what, format, size, theme, density, panels, outlined } = choice;
  const job = useMemo((): Job => {
    const story = resolved.case.story ?? [];
    const page = { size: SIZES[size], panels, theme, density, outlined };
    return { resolved, view, story, what, ...page, measure: measureText, words, version };
  }, [resolved, view, what, size, theme, density, panels, outlined, words]);
  const found = useMemo(
    () =>
      identifiersIn(
        what === "story" ? resolved.case : shownAt({ resolved, view, story: resolved.case.story ?? [] }).case,
      ),
    [resolved, view, what],
  );
  // Who lets some of it stand has not agreed to what another choice brings along.
  const asked = JSON.stringify(found);
  const agreed = agreedTo === asked;
  const mayStand = found.length === 0 || agreed;
  // What is printed is the page under the dialog.
  const print = () => {
    onClose();
    requestAnimationFrame(() => window.print());
  };
  const busy = making.is === "making";
  return (
    <Dialog title={dialog.title} close={dialog.close} onClose={onClose}>
      <div className="cl-export">
        <Choices
          choice={choice}
          disabled={busy}
          hasStory={job.story.length > 0}
          onChange={(next) => {
            setChoice(next);
            rest();
          }}
        />
        {isPaged(format) && <Preview job={job} />}
      </div>
      <Identifiers of={found} agreed={agreed} onAgree={(on) => setAgreedTo(on ? asked : null)} />
      <div className="cl-export-end">
        <button
          type="button"
          className="cl-button is-first"
          disabled={busy || !mayStand}
          onClick={() => make(job, format)}
        >
          {dialog.make}
        </button>
        {format === "table" && (
          <button type="button" className="cl-button" disabled={busy || !mayStand} onClick={() => copy(job)}>
            {dialog.copy}
          </button>
        )}
        {making.is === "making" && (
          <>
            <progress max={1} value={making.share} aria-label={dialog.making(formats[format])} />
            <button type="button" className="cl-button" onClick={cancel}>
              {dialog.cancel}
            </button>
          </>
        )}
        <div role="status">
          {making.is === "said" && making.words}
          {making.is === "lacking" && (
            <>
              <p>{dialog.lacking(namedCharacters(making.characters))}</p>
              <button type="button" className="cl-button" onClick={print}>
                {dialog.print}
              </button>
            </>
          )}
          {making.is === "idle" && !mayStand && dialog.identifiers.first}
        </div>
      </div>
    </Dialog>
  );
};
