import { useHere } from "./Here.tsx";
import { Each } from "./Items.tsx";
import type { Told } from "./places.ts";
import { Locus } from "./Reading.tsx";

/** The locators of a datum in one line, or nothing. */
export const Where = ({ of }: { of: Told }) => {
  const { where = [] } = of;
  if (where.length === 0) return null;
  return (
    <span className="cl-where">
      <Each of={where}>
        {(_, i) => (
          <>
            {i > 0 && "; "}
            <Locus of={where} i={i} />
          </>
        )}
      </Each>
    </span>
  );
};

/** The sign of a datum that holds something inferred; its rule is told in Detail and in the table. */
export const InferredMark = ({ of }: { of: Told }) => {
  const { words } = useHere();
  if (!of.inferred?.length) return null;
  const rules = of.inferred.map(({ what, is, rule }) => words.panels.ruled(what, is, rule)).join(" ");
  return (
    <abbr className="cl-inferred" title={`${words.panels.inferred}. ${rules}`}>
      {words.panels.inferredMark}
    </abbr>
  );
};

/** What the sign means, where any of some data has it. */
export const InferredNote = ({ of }: { of: readonly (Told | undefined)[] }) => {
  const { words } = useHere();
  return of.some((one) => one?.inferred?.length) ? (
    <p className="cl-note">{words.panels.inferredNote}</p>
  ) : null;
};

/** What was inferred of a datum, each with its rule. */
export const Rules = ({ of }: { of: Told }) => {
  const { words } = useHere();
  return (
    <Each of={of.inferred ?? []}>
      {({ what, is, rule }) => <p className="cl-rule">{words.panels.ruled(what, is, rule)}</p>}
    </Each>
  );
};

/** The locators of what a source cites from elsewhere, and its own numbers of the references, as printed. */
export const Cited = ({ of }: { of: Told & { readonly references?: string | undefined } }) => {
  const { words } = useHere();
  return (
    <span className="cl-soft">
      <Where of={of} />
      {of.references && `${of.where?.length ? "; " : ""}${words.panels.reference(of.references)}`}
    </span>
  );
};
