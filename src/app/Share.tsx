import { lazy, Suspense, useState } from "react";
import type { Strings } from "../look/strings.en.ts";
import { useStore } from "../view/useView.ts";
import type { View } from "../view/view.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

const ShareDialog = lazy(async () => ({ default: (await import("./share/ShareDialog.tsx")).ShareDialog }));

type Props = {
  readonly words: Strings;
  /** The address of a View of this case; null where no address can carry the case. */
  readonly linkOf: (view: View) => string | null;
  /** What a link cannot carry. */
  readonly name: string;
  /** Saves the case as one file, where no address can carry it. */
  readonly onFile: () => void;
};

/** Opens what there is to share of what its sender sees. */
export const Share = ({ words, linkOf, name, onFile }: Props) => {
  const store = useStore();
  const [link, setLink] = useState<string | null | undefined>(undefined);
  return (
    <>
      <button type="button" className="cl-button" onClick={() => setLink(linkOf(store.get().view))}>
        {words.app.share}
      </button>
      {link !== undefined && (
        <ErrorBoundary part={words.app.parts.dialog} words={words}>
          <Suspense>
            <ShareDialog
              {...{ words, name, link }}
              onFile={() => {
                setLink(undefined);
                onFile();
              }}
              onClose={() => setLink(undefined)}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
};
