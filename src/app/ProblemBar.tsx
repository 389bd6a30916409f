import { lazy, Suspense, useId, useMemo, useState } from "react";
import type { Strings } from "../look/strings.en.ts";
import type { Problem } from "../model/problem.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { inFile, tally } from "./tally.ts";

const ProblemList = lazy(async () => ({ default: (await import("./ProblemList.tsx")).ProblemList }));

type Props = {
  readonly read: readonly Problem[];
  /** In a case that lacks what reading left out. */
  readonly resolving: readonly Problem[];
  readonly text: string | null;
  readonly words: Strings;
};

/** How much of a file is not shown, or is doubtful, in one line; all of it on demand. */
export const ProblemBar = ({ read, resolving, text, words }: Props) => {
  const [open, setOpen] = useState(false);
  const list = useId();
  const all = useMemo(() => [...read, ...inFile(resolving, read)], [read, resolving]);
  const n = tally(read, resolving);
  const say = (count: number, words: (n: number) => string) => (count > 0 ? words(count) : "");
  const line = [
    say(n.events, words.app.notShown.events),
    say(n.others, words.app.notShown.others),
    say(n.setAside, words.app.setAside),
    say(n.warnings, words.app.warnings),
    say(n.notes, words.app.notes),
  ].filter((part) => part !== "");
  return (
    <section className={n.events + n.others + n.setAside > 0 ? "cl-bar is-grave" : "cl-bar"}>
      <p role="status">{line.join(" · ")}</p>
      <button
        type="button"
        className="cl-link"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {words.app.details}
      </button>
      <div id={list}>
        {open && (
          <ErrorBoundary part={words.app.parts.dialog} words={words}>
            <Suspense>
              <ProblemList problems={all} text={text} />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
    </section>
  );
};
