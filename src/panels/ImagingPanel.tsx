import { inOrder, isUnordered } from "../layout/order.ts";
import { whenText } from "../look/describe.ts";
import type { Resolved } from "../model/resolved.ts";
import type { Event } from "../model/schema.ts";
import { Badges, Datum } from "./Datum.tsx";
import { type Here, nameOf, useDay0, useHere } from "./Here.tsx";
import { Images } from "./Images.tsx";
import { Each, usePage } from "./Items.tsx";
import { Lesions } from "./Lesions.tsx";
import { Pick, SpotRow } from "./Linked.tsx";
import { Maps, Sizes } from "./Maps.tsx";
import { Panel } from "./Panel.tsx";
import { InferredMark, InferredNote } from "./Proof.tsx";

/** The scans of a case. */
export const scansOf = ({ case: { events } }: Resolved): readonly Event[] =>
  events.filter(({ kind }) => kind === "imaging");

type Group = { readonly when: string; readonly unordered: boolean; readonly events: readonly Event[] };

/** Scans that follow one another and are told to be of one time, together. */
const grouped = ({ shown, words }: Here, day0: string | null, events: readonly Event[]): readonly Group[] => {
  const groups: { when: string; unordered: boolean; events: Event[] }[] = [];
  for (const event of events) {
    const when = whenText(shown, event.id, day0, words);
    const unordered = isUnordered(shown, event.id);
    const last = groups.at(-1);
    if (last?.when === when && last.unordered === unordered) last.events.push(event);
    else groups.push({ when, unordered, events: [event] });
  }
  return groups;
};

const Scan = ({ of }: { of: Event }) => {
  const here = useHere();
  const { panels } = here.words;
  const lesions = of.lesions?.map((id) => nameOf(here, id)).join(", ");
  return (
    <SpotRow id={of.id}>
      <th scope="row">
        <Pick id={of.id}>
          {of.modality ?? of.label ?? of.title}
          <InferredMark of={of} />
        </Pick>
        <Badges id={of.id} />
      </th>
      <td className="cl-soft">{lesions || <i className="cl-unsaid">{panels.notStated}</i>}</td>
      <td>
        {of.findings?.length ? (
          <Each of={of.findings}>
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
        ) : (
          (of.text ?? of.note ?? <i className="cl-unsaid">{panels.notReported}</i>)
        )}
      </td>
    </SpotRow>
  );
};

const Scans = ({ of }: { of: readonly Event[] }) => {
  const here = useHere();
  const { panels } = here.words;
  const day0 = useDay0();
  const [page, more] = usePage(of);
  return (
    <>
      <table className="cl-scans">
        <thead>
          <tr>
            <th scope="col">{panels.modality}</th>
            <th scope="col">{panels.lesion}</th>
            <th scope="col">{panels.findings}</th>
          </tr>
        </thead>
        <Each of={grouped(here, day0, page)}>
          {(group) => (
            <tbody>
              <tr>
                <th scope="rowgroup" colSpan={3} className="cl-group">
                  {group.when}
                  {group.unordered && group.events.length > 1 && (
                    <i className="cl-unsaid">{` · ${panels.orderNotStated}`}</i>
                  )}
                </th>
              </tr>
              {group.events.map((event) => (
                <Scan key={event.id} of={event} />
              ))}
            </tbody>
          )}
        </Each>
      </table>
      {more}
    </>
  );
};

/** Lesions with their sizes, and what each scan showed of them. Null when the case has neither. */
export const ImagingPanel = () => {
  const { shown } = useHere();
  const scans = inOrder(shown, scansOf(shown));
  return (
    <Panel name="imaging">
      <Maps />
      <Lesions />
      {scans.length > 0 && <Scans of={scans} />}
      <Sizes />
      <Images />
      <InferredNote of={[...(shown.case.lesions ?? []), ...scans]} />
    </Panel>
  );
};
