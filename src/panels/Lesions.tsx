import type { Lesion } from "../model/schema.ts";
import { Badges } from "./Datum.tsx";
import { findingText } from "./findingText.ts";
import { findingsOn, type Here, nameOf, useHere } from "./Here.tsx";
import { Each, Items } from "./Items.tsx";
import { Pick, Spot } from "./Linked.tsx";
import { InferredMark } from "./Proof.tsx";
import { StateMark } from "./StateMark.tsx";

/** The findings that give a lesion's size. Sizes of two lesions are never put in one line. */
const sizesOf = ({ shown }: Here, lesion: Lesion) =>
  findingsOn(shown, lesion.id).filter(({ value }) => value?.is === "size");

/** How a lesion stands to others, said in words. */
export const relationTexts = (here: Here, lesion: Lesion): readonly string[] =>
  (lesion.relations ?? []).map(({ to, is }) => here.words.panels.relation[is](nameOf(here, to)));

const LesionItem = ({ of }: { of: Lesion }) => {
  const here = useHere();
  const { panels } = here.words;
  const sizes = sizesOf(here, of);
  const first = of.seen?.[0];
  const soft = [
    of.site?.part,
    of.site?.laterality,
    first === undefined ? undefined : `${panels.firstSeen} ${nameOf(here, first)}`,
    of.removed === undefined ? undefined : `${panels.removed} ${nameOf(here, of.removed)}`,
    ...relationTexts(here, of),
  ].filter((part) => part !== undefined);
  return (
    <Spot as="li" id={of.id} className="cl-lesion">
      <span>
        <StateMark state={of.state} />
        <Pick id={of.id}>{of.label ?? of.title}</Pick>
        <InferredMark of={of} />
        <Badges id={of.id} />
      </span>
      <span className="cl-size">
        {sizes.length === 0 ? (
          <i className="cl-unsaid">{panels.notReported}</i>
        ) : (
          <Each of={sizes}>
            {(finding) => (
              <>
                <Pick id={finding.id} className="is-plain">
                  {findingText(here, finding)}
                </Pick>
                <Badges id={finding.id} />
              </>
            )}
          </Each>
        )}
      </span>
      <span className="cl-soft">{soft.join(" · ")}</span>
    </Spot>
  );
};

/** Every lesion by its organ, in the order of the file. */
export const Lesions = () => {
  const { shown } = useHere();
  const lesions = shown.case.lesions ?? [];
  const organs = [...new Set(lesions.map(({ site }) => site?.organ))];
  return (
    <Each of={organs}>
      {(organ) => (
        <section className="cl-organ">
          {organ !== undefined && <h3>{organ}</h3>}
          <Items of={lesions.filter(({ site }) => site?.organ === organ)} className="cl-lesions">
            {(lesion) => <LesionItem of={lesion} />}
          </Items>
        </section>
      )}
    </Each>
  );
};
