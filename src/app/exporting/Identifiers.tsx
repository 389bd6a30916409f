import { exporting } from "../../look/export.en.ts";
import type { Identifier, IdentifierKind } from "../../model/identifiers.ts";

const { identifiers } = exporting.dialog;

/** So many of a kind are named; how many more there are is said. */
const MOST = 8;

type Props = {
  readonly of: readonly Identifier[];
  readonly agreed: boolean;
  readonly onAgree: (agreed: boolean) => void;
};

/** What in the case may tell who the patient is, and whether its author lets it stand. */
export const Identifiers = ({ of, agreed, onAgree }: Props) => {
  const kinds = [...new Set(of.map(({ what }) => what))];
  const textsOf = (kind: IdentifierKind) => [
    ...new Set(of.filter(({ what }) => what === kind).map(({ text }) => text)),
  ];
  return (
    <section className="cl-identifiers">
      <h3>{identifiers.heading}</h3>
      {of.length === 0 ? (
        <p className="cl-aside">{identifiers.none}</p>
      ) : (
        <>
          <p>{identifiers.some}</p>
          <dl>
            {kinds.map((kind) => {
              const texts = textsOf(kind);
              const more = texts.length - MOST;
              return (
                <div key={kind}>
                  <dt>{identifiers.kinds[kind]}</dt>
                  <dd dir="auto">
                    {texts.slice(0, MOST).join("; ")}
                    {more > 0 && ` ${identifiers.more(more)}`}
                  </dd>
                </div>
              );
            })}
          </dl>
          <label className="cl-check">
            <input
              type="checkbox"
              checked={agreed}
              onChange={({ currentTarget }) => onAgree(currentTarget.checked)}
            />
            <span>{identifiers.agree}</span>
          </label>
        </>
      )}
    </section>
  );
};
