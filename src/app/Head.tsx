import type { Strings } from "../look/strings.en.ts";
import type { Case } from "../model/schema.ts";
import type { View } from "../view/view.ts";
import { Share } from "./Share.tsx";

type Props = {
  readonly of: Pick<Case, "title" | "summary">;
  readonly words: Strings;
  readonly name: string;
  readonly linkOf: (view: View) => string | null;
  readonly onOpen: () => void;
  readonly onExport: () => void;
};

/** What the case is, and what can be done with it. */
export const Head = ({ of, words, name, linkOf, onOpen, onExport }: Props) => (
  <header className="cl-head">
    <div className="cl-titles">
      <h1 dir="auto">{of.title}</h1>
      <p className="cl-summary" dir="auto">
        {of.summary}
      </p>
    </div>
    <div className="cl-actions">
      <Share words={words} name={name} linkOf={linkOf} />
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
