import { valueText } from "../look/format.ts";
import { guide as say } from "../look/guide.en.ts";
import type { Condition, Guide } from "../model/schema.ts";
import { Line, Lines, proof } from "./cells.tsx";
import { Grid } from "./Grid.tsx";
import { nameOf, useHere } from "./Here.tsx";
import { Each } from "./Items.tsx";
import { Cited } from "./Proof.tsx";

const Asked = ({ of: { text, measure, value } }: { of: Condition }) => {
  const here = useHere();
  const name = measure === undefined ? "" : nameOf(here, measure);
  return (
    <li>
      {text}
      {value && (
        <span className="cl-soft">{` (${say.asked(name, valueText(value, undefined, here.words))})`}</span>
      )}
    </li>
  );
};

/** The published criteria that a case brings, with their citations. */
export const GuideTable = () => {
  const { shown, words } = useHere();
  const { panels } = words;
  return (
    <Grid<Guide>
      caption={say.title}
      of={shown.case.guides}
      columns={[
        [panels.what, ({ title }) => title],
        [panels.statement, ({ text }) => text],
        [panels.references, ({ references }) => references],
        [
          say.criteria,
          ({ criteria }) => (
            <Lines of={criteria}>
              {(one) => (
                <Line of={{ inferred: one.inferred, codes: one.codes }}>
                  <b>{one.title}</b> {one.forms?.length ? one.text : (one.text ?? say.noCriteria)}{" "}
                  <Cited of={one} />
                  <Lines of={one.forms}>
                    {({ title, conditions }) => (
                      <li>
                        {title}
                        <ul>
                          <Each of={conditions}>{(condition) => <Asked of={condition} />}</Each>
                        </ul>
                      </li>
                    )}
                  </Lines>
                </Line>
              )}
            </Lines>
          ),
        ],
        ...proof(words),
      ]}
    />
  );
};
