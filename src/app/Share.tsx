import { useEffect, useState } from "react";
import type { Strings } from "../look/strings.en.ts";
import { useStore } from "../view/useView.ts";
import type { View } from "../view/view.ts";

type Said = { readonly words: string; readonly link?: string };

type Props = {
  readonly words: Strings;
  /** The address of a View of this case; null where no address can carry the case. */
  readonly linkOf: (view: View) => string | null;
  /** What a link cannot carry. */
  readonly name: string;
};

const shownMs = 8000;

/** Copies a link that shows what its sender sees; says so, or why it cannot. */
export const Share = ({ words, linkOf, name }: Props) => {
  const store = useStore();
  const [said, say] = useState<Said | null>(null);
  useEffect(() => {
    if (!said || said.link !== undefined) return;
    const timer = setTimeout(() => say(null), shownMs);
    return () => clearTimeout(timer);
  }, [said]);
  const share = async () => {
    const link = linkOf(store.get().view);
    if (link === null) return say({ words: words.app.shareOpened(name) });
    try {
      await navigator.clipboard.writeText(link);
      say({ words: words.app.shared });
    } catch {
      // Frames, plain http and a reader's choice refuse the clipboard.
      say({ words: words.app.shareByHand, link });
    }
  };
  return (
    <div className="cl-share">
      <button type="button" className="cl-button" onClick={share}>
        {words.app.share}
      </button>
      <div role="status" className={said ? "cl-said" : undefined}>
        {said?.words}
        {said?.link !== undefined && (
          <input
            readOnly
            value={said.link}
            aria-label={words.app.share}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onBlur={() => say(null)}
          />
        )}
      </div>
    </div>
  );
};
