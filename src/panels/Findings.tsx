import type { Id } from "../model/resolved.ts";
import type { Finding } from "../model/schema.ts";
import { Badges, Datum } from "./Datum.tsx";
import { Part } from "./Facts.tsx";
import { nameOf, useHere } from "./Here.tsx";
import { Each, Items, usePage } from "./Items.tsx";
import { Pick, Spot } from "./Linked.tsx";
import { Known } from "./When.tsx";

/** Buttons for some ids, or nothing; an id that the case does not know is said to be unknown. */
export const Picks = ({ of }: { of: readonly (Id | undefined)[] | undefined }) => {
  const here = useHere();
  const [page, more] = usePage((of ?? []).filter((id) => id !== undefined));
  return (
    <>
      <Each of={page}>
        {(id) => (
          <Pick id={id} className="is-chip">
            {nameOf(here, id)}
          </Pick>
        )}
      </Each>
      {more}
    </>
  );
};

/** Findings, each with what was measured and its value; a button that selects it, and a badge where sources disagree. */
export const Findings = ({ of }: { of: readonly Finding[] | undefined }) => {
  const here = useHere();
  return (
    <Part title={here.words.panels.findings} of={of}>
      <Items of={of ?? []} className="cl-findings">
        {(finding) => (
          <Spot as="li" id={finding.id}>
            {finding.measure !== undefined && (
              <span className="cl-soft">{nameOf(here, finding.measure)}</span>
            )}
            <span>
              <Pick id={finding.id} className="is-plain">
                <Datum of={finding} />
              </Pick>
              <Badges id={finding.id} />
              <small>
                <Known id={finding.id} />
              </small>
            </span>
          </Spot>
        )}
      </Items>
    </Part>
  );
};
