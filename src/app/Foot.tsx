import { version } from "../../package.json";
import type { Strings } from "../look/strings.en.ts";
import type { Case } from "../model/schema.ts";
import { Doi } from "../panels/Doi.tsx";
import { useStore } from "../view/useView.ts";

/** Where the case is from, what it is for, and how much of it is disputed or not said. */
export const Foot = ({ of, words }: { of: Case; words: Strings }) => {
  const store = useStore();
  const counts = [
    of.conflicts?.length ? words.app.disagreements(of.conflicts.length) : "",
    of.missing?.length ? words.app.missing(of.missing.length) : "",
  ].filter((count) => count !== "");
  const toSources = () => store.change((view) => ({ ...view, table: false, panel: "sources" }), "push");
  return (
    <footer className="cl-foot" part="foot">
      <p>
        {of.sources?.map(({ id, citation, doi }) => (
          <span key={id}>
            {citation}
            {" · "}
            {doi !== undefined && (
              <>
                <Doi of={doi}>{words.app.doi(doi)}</Doi>
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
