import { type Thing, things } from "../model/named.ts";
import { related } from "../model/related.ts";
import { ConflictBox } from "./ConflictBox.tsx";
import { ContextItem } from "./ContextItem.tsx";
import { Part } from "./Facts.tsx";
import { useHere } from "./Here.tsx";
import { Each, Items } from "./Items.tsx";
import { Spot } from "./Linked.tsx";
import { placeOf, Rules } from "./Proof.tsx";
import { partsOf, placesOf } from "./parts.ts";
import type { Subject } from "./subject.ts";

type Of<K extends Thing["is"]> = Extract<Thing, { is: K }>["it"];

/** What stands beside a thing: where it is stated, what was inferred, what disagrees, what is missing, what is known beyond the case. */
export const About = ({ of }: { of: Subject }) => {
  const here = useHere();
  const { panels } = here.words;
  const all = things(here.shown.case);
  const near = [...related(here.shown.case, of.it.id)].map((id) => all.get(id));
  const only = <K extends Thing["is"]>(is: K) =>
    near.filter((thing): thing is Extract<Thing, { is: K }> => thing?.is === is).map(({ it }) => it as Of<K>);
  const parts = partsOf(here, of);
  const places = [...placesOf(parts, (at) => placeOf(here, at))];
  const inferred = parts.filter((part) => part.inferred?.length);
  const [conflicts, missing, context] = [only("conflict"), only("missing"), only("context")];
  return (
    <>
      {places.length > 0 && (
        <Part title={panels.whereSaid}>
          <dl className="cl-facts cl-places">
            <Each of={places}>
              {([place, names]) => (
                <div>
                  <dt>{place}</dt>
                  <dd>{names.join(", ")}</dd>
                </div>
              )}
            </Each>
          </dl>
        </Part>
      )}
      {inferred.length > 0 && (
        <Part title={panels.inferredHere}>
          <Each of={inferred}>{(part) => <Rules of={part} />}</Each>
        </Part>
      )}
      {conflicts.length > 0 && (
        <Part title={panels.conflicts}>
          <Items of={conflicts} className="cl-conflicts">
            {(conflict) => <ConflictBox of={conflict} />}
          </Items>
        </Part>
      )}
      {missing.length > 0 && (
        <Part title={panels.missing}>
          <Items of={missing} className="cl-list">
            {({ id, text }) => (
              <Spot as="li" id={id}>
                {text}
              </Spot>
            )}
          </Items>
        </Part>
      )}
      {context.length > 0 && (
        <Part title={panels.context}>
          <Items of={context} className="cl-list">
            {(item) => <ContextItem of={item} />}
          </Items>
        </Part>
      )}
    </>
  );
};
