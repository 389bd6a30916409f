import { valueText } from "../look/format.ts";
import type { Conflict } from "../model/schema.ts";
import { useHere } from "./Here.tsx";
import { Each } from "./Items.tsx";
import { Pick, Spot } from "./Linked.tsx";
import { Where } from "./Proof.tsx";

/** A value that the words beside it do not already hold. */
const Value = ({
  of,
  beside,
}: {
  of: NonNullable<Conflict["statements"][number]["value"]>;
  beside: string;
}) => {
  const { words } = useHere();
  const text = valueText(of, undefined, words);
  const plain = (some: string) => some.toLowerCase().replace(/\s/g, " ");
  return plain(beside).includes(plain(text)) ? null : <b>{` ${text}`}</b>;
};

/** The statements that disagree, each with its locator; which one is shown, and why. `opens` when badges lead here. */
export const ConflictBox = ({ of, opens = false }: { of: Conflict; opens?: boolean }) => {
  const { words } = useHere();
  const chosen = of.chosen === undefined ? undefined : of.statements[of.chosen];
  return (
    <Spot as="li" id={of.id} className="cl-conflict">
      <div data-opened={opens ? of.id : undefined}>
        <Pick id={of.id}>{of.title}</Pick>
      </div>
      <ul>
        <Each of={of.statements}>
          {(statement) => (
            <li className={statement === chosen ? "is-chosen" : undefined}>
              {statement.text}
              {statement.value && <Value of={statement.value} beside={statement.text} />}{" "}
              <Where of={statement} />
              {statement === chosen && (
                <>
                  {" "}
                  <em>{words.panels.chosen}</em>
                </>
              )}
            </li>
          )}
        </Each>
      </ul>
      {of.why && <p className="cl-soft">{of.why}</p>}
    </Spot>
  );
};
