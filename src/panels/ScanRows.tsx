import { lesionThen, sameLesions } from "../layout/organ/then.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import type { Event, Finding } from "../model/schema.ts";
import { Badges, Datum } from "./Datum.tsx";
import { nameOf, useHere } from "./Here.tsx";
import { Each } from "./Items.tsx";
import { Pick, SpotRow } from "./Linked.tsx";
import { InferredMark } from "./Proof.tsx";

/** What a scan showed of a lesion; of none in particular; or lesions that it does not mention. */
type Row =
  | { readonly is: "lesion"; readonly id: Id; readonly findings: readonly Finding[] }
  | { readonly is: "overall"; readonly findings: readonly Finding[] }
  | { readonly is: "unsaid"; readonly ids: readonly Id[] };

/** The lesions that were proven to be there at a scan, and of which it says nothing under any of their names. */
const unmentioned = (shown: Resolved, scan: Event, mentioned: ReadonlySet<Id>): readonly Id[] =>
  sameLesions(shown.case.lesions ?? []).flatMap((names) => {
    if (names.some(({ id }) => mentioned.has(id))) return [];
    const then = lesionThen(shown, names, scan.id);
    return then?.removed === "no" ? [then.lesion.id] : [];
  });

/** The rows of a scan: each lesion that it names, then those on record that it does not, then what it shows overall. */
const rowsOf = (shown: Resolved, scan: Event): readonly Row[] => {
  const { findings = [], lesions = [] } = scan;
  const known = new Set((shown.case.lesions ?? []).map(({ id }) => id));
  const onLesion = ({ on }: Finding) => on !== undefined && known.has(on);
  const named = [...new Set([...lesions, ...findings.filter(onLesion).flatMap(({ on }) => on ?? [])])];
  const silent = unmentioned(shown, scan, new Set(named));
  const overall = findings.filter((finding) => !onLesion(finding));
  const rows: readonly Row[] = [
    ...named.map((id) => ({
      is: "lesion" as const,
      id,
      findings: findings.filter((finding) => finding.on === id),
    })),
    ...(silent.length > 0 ? [{ is: "unsaid" as const, ids: silent }] : []),
    ...(overall.length > 0 ? [{ is: "overall" as const, findings: overall }] : []),
  ];
  return rows.length > 0 ? rows : [{ is: "overall", findings: [] }];
};

/** What was found, each a button; where a scan gives no finding at all, its own words. */
const Findings = ({ of, scan }: { of: readonly Finding[]; scan: Event }) => {
  const here = useHere();
  const { panels } = here.words;
  if (of.length === 0)
    return scan.findings?.length
      ? panels.named
      : (scan.text ?? scan.note ?? <i className="cl-unsaid">{panels.notReported}</i>);
  return (
    <Each of={of}>
      {(finding) => (
        <div>
          <Pick id={finding.id} className="is-plain">
            {finding.measure !== undefined && !finding.text && finding.value?.is !== "size" && (
              <span className="cl-soft">{`${nameOf(here, finding.measure)}: `}</span>
            )}
            <Datum of={finding} />
          </Pick>
          <Badges id={finding.id} />
        </div>
      )}
    </Each>
  );
};

const Cells = ({ of, scan }: { of: Row; scan: Event }) => {
  const here = useHere();
  const { panels } = here.words;
  switch (of.is) {
    case "lesion":
      return (
        <>
          <td className="cl-soft">{nameOf(here, of.id)}</td>
          <td>
            <Findings of={of.findings} scan={scan} />
          </td>
        </>
      );
    case "unsaid":
      return (
        <>
          <td className="cl-soft">{of.ids.map((id) => nameOf(here, id)).join(", ")}</td>
          <td>
            <i className="cl-unsaid">{panels.notReported}</i>
          </td>
        </>
      );
    case "overall":
      return (
        <>
          <td className="cl-soft">{panels.overall}</td>
          <td>
            <Findings of={of.findings} scan={scan} />
          </td>
        </>
      );
  }
};

/** A scan: its modality once, with its time where no other scan has the same, and beside it a row for each lesion. */
export const ScanRows = ({ of, when }: { of: Event; when: string }) => {
  const { shown } = useHere();
  const rows = rowsOf(shown, of);
  return (
    <Each of={rows}>
      {(row, i) => (
        <SpotRow id={of.id} className={i === rows.length - 1 ? undefined : "cl-more-rows"}>
          {i === 0 && (
            <th scope="row" rowSpan={rows.length}>
              <Pick id={of.id}>
                {of.modality ?? of.label ?? of.title}
                <InferredMark of={of} />
              </Pick>
              <Badges id={of.id} />
              {when && <small>{when}</small>}
            </th>
          )}
          <Cells of={row} scan={of} />
        </SpotRow>
      )}
    </Each>
  );
};
