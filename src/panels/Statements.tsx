import type { ReactNode } from "react";
import { useHere } from "./Here.tsx";
import { Each, usePage } from "./Items.tsx";
import { Pick } from "./Linked.tsx";
import { InferredMark } from "./Proof.tsx";
import { byPlace } from "./places.ts";
import { Locus } from "./Reading.tsx";
import type { Statement } from "./statements.ts";

/** Statements that follow one another about one thing, together. */
const byThing = (
  told: readonly Statement[],
): readonly (readonly [about: string, told: readonly Statement[]])[] => {
  const runs: [string, Statement[]][] = [];
  for (const one of told) {
    const last = runs.at(-1);
    if (last?.[0] === one.about) last[1].push(one);
    else runs.push([one.about, [one]]);
  }
  return runs;
};

const One = ({ of }: { of: Statement }) => {
  const words = (
    <>
      {of.text}
      <InferredMark of={of} />
    </>
  );
  return of.id === undefined ? (
    words
  ) : (
    <Pick id={of.id} className="is-plain">
      {words}
    </Pick>
  );
};

const Stated = ({ name, told }: { name: ReactNode; told: readonly Statement[] }) => {
  const [page, more] = usePage(told);
  return (
    <section>
      <h4>{name}</h4>
      <dl>
        <Each of={byThing(page)}>
          {([about, all]) => (
            <div>
              <dt>{about}</dt>
              <Each of={all}>
                {(one) => (
                  <dd>
                    <One of={one} />
                  </dd>
                )}
              </Each>
            </div>
          )}
        </Each>
      </dl>
      {more}
    </section>
  );
};

/** Statements by the place where the source makes them, and there by what they are about. */
export const Statements = ({ of }: { of: readonly Statement[] }) => {
  const here = useHere();
  const places = byPlace(here, of);
  const all = places.flatMap(([at]) => at ?? []);
  const [page, more] = usePage(places);
  return (
    <>
      <div className="cl-statements">
        <Each of={page}>
          {([at, told], i) => (
            <Stated name={at ? <Locus of={all} i={i} /> : here.words.panels.unlocated} told={told} />
          )}
        </Each>
      </div>
      {more}
    </>
  );
};
