import { type Thing, things } from "../model/named.ts";
import { related } from "../model/related.ts";
import { ConflictBox } from "./ConflictBox.tsx";
import { ContextItem } from "./ContextItem.tsx";
import { Facts, Part } from "./Facts.tsx";
import { useHere } from "./Here.tsx";
import { Each, Items } from "./Items.tsx";
import { Spot } from "./Linked.tsx";
import { Rules } from "./Proof.tsx";
import { partsOf } from "./parts.ts";
import { byPlace } from "./places.ts";
import { Locus } from "./Reading.tsx";
import type { Subject } from "./subject.ts";

/** What stands beside a thing: where it is stated, what was inferred, what disagrees, what is missing, and context. */
export const About = ({ of }: { of: Subject }) => {
  const here = useHere();
  const { panels } = here.words;
  const named = things(here.shown.case);
  const near = [...related(here.shown.case, of.it.id)].map((id) => named.get(id));
  const only = <K extends Thing["is"]>(is: K) =>
    near.filter((thing): thing is Extract<Thing, { is: K }> => thing?.is === is);
  const parts = partsOf(here, of);
  const stated = byPlace(here, parts).flatMap(([at, told]) => (at === null ? [] : [{ at, told }]));
  const all = stated.map(({ at }) => at);
  const places = stated.map(({ told }, i) => {
    const names = [...new Set(told.map(({ name }) => name))].join(", ");
    return [<Locus key="place" of={all} i={i} />, names] as const;
  });
  const inferred = parts.filter((part) => part.inferred?.length);
  const [conflicts, missing, context] = [only("conflict"), only("missing"), only("context")];
  return (
    <>
      <Part title={panels.whereSaid} of={places}>
        <Facts of={places} className="cl-places" />
      </Part>
      <Part title={panels.inferredHere} of={inferred}>
        <Each of={inferred}>{(part) => <Rules of={part} />}</Each>
      </Part>
      <Part title={panels.conflicts} of={conflicts}>
        <Items of={conflicts} className="cl-conflicts">
          {({ it }) => <ConflictBox of={it} />}
        </Items>
      </Part>
      <Part title={panels.missing} of={missing}>
        <Items of={missing} className="cl-list">
          {({ it: { id, text } }) => (
            <Spot as="li" id={id}>
              {text}
            </Spot>
          )}
        </Items>
      </Part>
      <Part title={panels.context} of={context}>
        <Items of={context} className="cl-list">
          {({ it }) => <ContextItem of={it} />}
        </Items>
      </Part>
    </>
  );
};
