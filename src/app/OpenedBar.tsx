import type { Strings } from "../look/strings.en.ts";

type Props = {
  readonly opened: { readonly name: string; readonly kept: boolean };
  readonly words: Strings;
  readonly onForget: () => void;
};

/** Says that an opened case is in this tab only, and lets go of it. */
export const OpenedBar = ({ opened, words, onForget }: Props) => (
  <section className="cl-bar">
    <p>
      {words.app.inThisTab(opened.name)} {opened.kept ? "" : words.app.notKept}
    </p>
    <button type="button" className="cl-link" onClick={onForget}>
      {words.app.forget}
    </button>
  </section>
);
