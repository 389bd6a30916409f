import { type Column, foundOf } from "../layout/columns.ts";
import type { Measure } from "../model/schema.ts";
import { Badges, Datum } from "./Datum.tsx";
import { useHere } from "./Here.tsx";
import { Each } from "./Items.tsx";
import { Pick, Spot } from "./Linked.tsx";

/** Immunohistochemistry: for each specimen with stains a row of them; the others are named as not reported. */
export const Stains = ({ columns, stains }: { columns: readonly Column[]; stains: readonly Measure[] }) => {
  const { words } = useHere();
  const stained = columns.filter((column) => stains.some((stain) => foundOf(column, stain).length > 0));
  const others = columns.filter((column) => !stained.includes(column));
  return (
    <section className="cl-stains">
      <h3>{words.panels.stains}</h3>
      {stained.map((column) => (
        <div key={column.id}>
          <p className="cl-soft">{column.title}</p>
          <dl aria-label={column.title}>
            {stains.map((stain) => {
              const found = foundOf(column, stain);
              return (
                <div key={stain.id} className={found.length ? undefined : "is-unsaid"}>
                  <dt>
                    <Spot id={stain.id}>{stain.label ?? stain.title}</Spot>
                  </dt>
                  <dd>
                    <Each of={found}>
                      {(finding) => (
                        <>
                          <Pick id={finding.id} className="is-plain">
                            <Datum of={finding} />
                          </Pick>
                          <Badges id={finding.id} />
                        </>
                      )}
                    </Each>
                    {found.length === 0 && <i className="cl-unsaid">{words.panels.notReported}</i>}
                  </dd>
                </div>
              );
            })}
          </dl>
        </div>
      ))}
      {others.length > 0 && (
        <p className="cl-note">{words.panels.noStains(others.map(({ title }) => title).join(", "))}</p>
      )}
    </section>
  );
};
