import type { Strings } from "../look/strings.en.ts";
import type { Case } from "../model/schema.ts";
import type { View } from "../view/view.ts";
import { Share } from "./Share.tsx";
import type { OnPresent } from "./useStageDoor.ts";

type Props = {
  readonly of: Case;
  readonly words: Strings;
  readonly name: string;
  readonly linkOf: (view: View) => string | null;
  /** Goes on stage; null where there is no story to tell. */
  readonly onPresent: OnPresent | null;
  /** Looks whether all is ready for it. */
  readonly onReady: () => void;
  readonly onOpen: () => void;
  readonly onExport: () => void;
  /** Saves the case as one file. */
  readonly onFile: () => void;
};

/** What the case is, and what can be done with it. */
export const Head = ({ of, words, name, linkOf, onPresent, onReady, onOpen, onExport, onFile }: Props) => (
  <header className="cl-head">
    <div className="cl-titles">
      <h1 dir="auto">{of.title}</h1>
      <p className="cl-summary" dir="auto">
        {of.summary}
      </p>
    </div>
    <div className="cl-actions">
      {onPresent && (
        <>
          <button type="button" className="cl-button is-first" onClick={onPresent}>
            {words.app.present}
          </button>
          <button type="button" className="cl-button" onClick={onReady}>
            {words.app.ready}
          </button>
        </>
      )}
      <Share words={words} name={name} linkOf={linkOf} onFile={onFile} />
      <button type="button" className="cl-button" onClick={onExport}>
        {words.app.export}
      </button>
      <button type="button" className="cl-button" onClick={onOpen}>
        {words.app.open}
      </button>
    </div>
    <p className="cl-notice">{words.app.notice}</p>
  </header>
);
