import { inferredOf } from "../look/eventRows.ts";
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

/** The sign of something inferred by some rules; none where there are none. */
export const SignOf = ({ rules }: { rules: readonly string[] }) => {
  const { words } = useHere();
  if (rules.length === 0) return null;
  return (
    <abbr className="cl-inferred" title={`${words.panels.inferred}. ${rules.join(" ")}`}>
      {words.panels.inferredMark}
    </abbr>
  );
};

/** The sign of a datum that holds something inferred; its rule is told in Detail and in the table. */
export const InferredMark = ({ of }: { of: Told }) => <SignOf rules={inferredOf(useHere(), of)} />;

/** What the sign means, where any of some data has it. */
export const InferredNote = ({ of }: { of: readonly (Told | undefined)[] }) => {
  const { words } = useHere();
  return of.some((one) => one?.inferred?.length) ? (
    <p className="cl-note">{words.panels.inferredNote}</p>
  ) : null;
};

/** Rules, a paragraph each. */
export const RuleLines = ({ of }: { of: readonly string[] }) => (
  <Each of={of}>{(rule) => <p className="cl-rule">{rule}</p>}</Each>
);

/** What was inferred of a datum, each with its rule. */
export const Rules = ({ of }: { of: Told }) => <RuleLines of={inferredOf(useHere(), of)} />;

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
