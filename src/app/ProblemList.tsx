import { useMemo, useState } from "react";
import { locate } from "../io/locate.ts";
import { withoutMark } from "../io/mark.ts";
import { dialogs } from "../look/dialogs.en.ts";
import { sayProblem } from "../look/problems.en.ts";
import type { Problem, TextPlace } from "../model/problem.ts";

const words = dialogs.problems;

/** So many at first: a broken file has many of one kind. */
const page = 20;

const rank = { error: 0, warning: 1, note: 2 };

const whereText = ({ path, place }: { readonly path: string; readonly place?: TextPlace }): string =>
  [place ? words.place(place.line, place.column) : "", path || words.whole]
    .filter((part) => part)
    .join(" · ");

const Item = ({ problem }: { problem: Problem }) => {
  const { says, fix } = sayProblem(problem);
  return (
    <li className={`is-${problem.severity}`}>
      <p>
        <strong>{words.severity[problem.severity]}</strong> {says}
      </p>
      {fix && <p>{fix}</p>}
      <p className="cl-aside">
        <code>{whereText(problem)}</code>
        {problem.also?.map((place) => (
          <span key={`${place.path} ${place.place?.offset}`}>
            {"; "}
            {words.also("")}
            <code>{whereText(place)}</code>
          </span>
        ))}
      </p>
    </li>
  );
};

type Props = {
  readonly problems: readonly Problem[];
  /** The text they are about; null where none was read. */
  readonly text: string | null;
};

/** What is wrong with a file: each with where it stands and how it may be mended, the gravest first. */
export const ProblemList = ({ problems, text }: Props) => {
  const [most, setMost] = useState(page);
  const sorted = useMemo(() => {
    const placed = text === null ? problems : locate(withoutMark(text), problems);
    return [...placed].sort((a, b) => rank[a.severity] - rank[b.severity]);
  }, [problems, text]);
  return (
    <>
      <ul className="cl-problems">
        {sorted.slice(0, most).map((problem, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order, and two may be equal
          <Item key={i} problem={problem} />
        ))}
      </ul>
      {sorted.length > most && (
        <button type="button" className="cl-link" onClick={() => setMost(most + 5 * page)}>
          {words.more(sorted.length - most)}
        </button>
      )}
    </>
  );
};
