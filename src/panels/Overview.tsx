import { dateText, spanText } from "../look/format.ts";
import { Facts } from "./Facts.tsx";
import { nameOf, useHere } from "./Here.tsx";
import { Pick } from "./Linked.tsx";
import { InferredMark, Where } from "./Proof.tsx";

/** With nothing selected: who the case is about, how much there is to see, and how to begin. */
export const Overview = () => {
  const here = useHere();
  const { panels } = here.words;
  const { patient, lastKnown, events, conflicts = [], missing = [], board } = here.shown.case;
  const { sex, age } = patient ?? {};
  return (
    <>
      <p className="cl-prose">{panels.howTo}</p>
      <Facts
        of={[
          [
            panels.sexIs,
            sex && (
              <>
                {panels.sex[sex.is]}
                <InferredMark of={sex} /> <Where of={sex} />
              </>
            ),
          ],
          [
            panels.ageIs,
            age && (
              <>
                {spanText(age.is, here.words)} <Pick id={age.at}>{nameOf(here, age.at)}</Pick>
                <InferredMark of={age} /> <Where of={age} />
              </>
            ),
          ],
          [panels.born, patient?.born !== undefined && dateText(patient.born, here.words)],
          [panels.events, events.length],
          [
            panels.lastKnown,
            lastKnown !== undefined && <Pick id={lastKnown}>{nameOf(here, lastKnown)}</Pick>,
          ],
          [panels.conflicts, conflicts.length > 0 && panels.counts.conflicts(conflicts.length)],
          [panels.missing, missing.length > 0 && panels.counts.missing(missing.length)],
          [panels.question, board?.question],
          [panels.recommendation, board?.recommendation],
        ]}
      />
    </>
  );
};
