import { inOrder } from "../layout/order.ts";
import { inline } from "../look/describe.ts";
import { findingText } from "../look/findingText.ts";
import type { Lesion } from "../model/schema.ts";
import { Badges } from "./Datum.tsx";
import { find, findingsOn, type Here, nameOf, useHere } from "./Here.tsx";
import { Each, Items } from "./Items.tsx";
import { Pick, Spot } from "./Linked.tsx";
import { InferredMark } from "./Proof.tsx";
import { StateMark } from "./StateMark.tsx";

/** The findings that give a lesion's size in time order, each with the event that found it. Two lesions never share a line. */
const sizesOf = ({ shown }: Here, lesion: Lesion) => {
  const found = findingsOn(shown, lesion.id).flatMap((finding) => {
    const thing = find(shown, finding.id);
    return finding.value?.is === "size" && thing?.is === "finding" ? [{ finding, event: thing.of }] : [];
  });
  const order = inOrder(shown, [...new Set(found.map(({ event }) => event))]);
  return found.sort((a, b) => order.indexOf(a.event) - order.indexOf(b.event));
};

/** What is told of a lesion beside its name and size: where it is, when it was seen and removed, what it is to others. */
const aside = (here: Here, { title, label, site, seen, removed, relations = [] }: Lesion): string => {
  const { panels } = here.words;
  const first = seen?.[0];
  const name = (id: string) => inline(nameOf(here, id));
  const times =
    first !== undefined && first === removed
      ? [`${panels.seenAndRemoved} ${name(first)}`]
      : [
          first === undefined ? undefined : `${panels.firstSeen} ${name(first)}`,
          removed === undefined ? undefined : `${panels.removed} ${name(removed)}`,
        ];
  const others = relations.map(({ to, is }) => panels.relation[is](nameOf(here, to)));
  const what = label === undefined || label === title ? site?.part : title;
  return [what, site?.laterality, ...times, ...others].filter(Boolean).join(" · ");
};

const LesionItem = ({ of }: { of: Lesion }) => {
  const here = useHere();
  const sizes = sizesOf(here, of);
  return (
    <Spot as="li" id={of.id} className="cl-lesion">
      <span className="cl-name">
        <StateMark state={of.state} />
        <Pick id={of.id}>
          {of.label ?? of.title}
          <InferredMark of={of} />
        </Pick>
        <Badges id={of.id} />
      </span>
      {sizes.length === 0 ? (
        <i className="cl-unsaid">{here.words.panels.noSize}</i>
      ) : (
        <ul className="cl-size-list">
          <Each of={sizes}>
            {({ finding, event }) => (
              <li>
                <span>
                  <Pick id={finding.id} className="is-plain">
                    {findingText(here, finding)}
                  </Pick>
                  <Badges id={finding.id} />
                </span>{" "}
                <small>{event.label ?? event.title}</small>
              </li>
            )}
          </Each>
        </ul>
      )}
      <span className="cl-soft">{aside(here, of)}</span>
    </Spot>
  );
};

/** Every lesion; those of one organ together, under its name where they are several. */
export const Lesions = () => {
  const { shown } = useHere();
  const lesions = shown.case.lesions ?? [];
  const organs = [...new Set(lesions.map(({ site }) => site?.organ))];
  return (
    <Each of={organs}>
      {(organ) => {
        const own = lesions.filter(({ site }) => site?.organ === organ);
        return (
          <section className="cl-organ">
            {organ !== undefined && own.length > 1 && <h3>{organ}</h3>}
            <Items of={own} className="cl-lesions">
              {(lesion) => <LesionItem of={lesion} />}
            </Items>
          </section>
        );
      }}
    </Each>
  );
};
