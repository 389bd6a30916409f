import { version } from "../../package.json";
import type { Strings } from "../look/strings.en.ts";
import type { Case } from "../model/schema.ts";
import { useStore } from "../view/useView.ts";

const isDoi = (text: string): boolean => /^10\.\d{4,9}\/[^\s\\]+$/.test(text);

/** Where the case is from, what it is for, and how much of it is disputed or not said. */
export const Foot = ({ of, words }: { of: Case; words: Strings }) => {
  const store = useStore();
  const counts = [
    of.conflicts?.length ? words.app.disagreements(of.conflicts.length) : "",
    of.missing?.length ? words.app.missing(of.missing.length) : "",
  ].filter((count) => count !== "");
  const toSources = () => store.change((view) => ({ ...view, table: false, panel: "sources" }), "push");
  return (
    <footer className="cl-foot">
      <p>
        {of.sources?.map(({ id, citation, doi }) => (
          <span key={id}>
            {citation}
            {" · "}
            {doi !== undefined && (
              <>
                {isDoi(doi) ? (
                  <a href={`https://doi.org/${encodeURI(doi)}`} target="_blank" rel="noreferrer">
                    {words.app.doi(doi)}
                  </a>
                ) : (
                  words.app.doi(doi)
                )}
                {" · "}
              </>
            )}
          </span>
        ))}
        {words.app.notice}
      </p>
      <p>
        {counts.length > 0 && (
          <button type="button" className="cl-link" onClick={toSources}>
            {counts.join(" · ")}
          </button>
        )}
        <span className="cl-version">{words.app.version(version)}</span>
      </p>
    </footer>
  );
};
