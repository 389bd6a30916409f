import { inOrder, isUnordered } from "../layout/order.ts";
import { whenText } from "../look/describe.ts";
import type { Resolved } from "../model/resolved.ts";
import type { Event } from "../model/schema.ts";
import { type Here, useDay0, useHere } from "./Here.tsx";
import { Images } from "./Images.tsx";
import { Each, usePage } from "./Items.tsx";
import { Lesions } from "./Lesions.tsx";
import { Maps, Sizes } from "./Maps.tsx";
import { Panel } from "./Panel.tsx";
import { InferredNote } from "./Proof.tsx";
import { ScanRows } from "./ScanRows.tsx";

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

const Scans = ({ of }: { of: readonly Event[] }) => {
  const here = useHere();
  const { panels } = here.words;
  const day0 = useDay0();
  const [page, more] = usePage(of);
  return (
    <div className="cl-scans">
      <table>
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
              {group.events.length > 1 && (
                <tr>
                  <th scope="rowgroup" colSpan={3} className="cl-group">
                    {group.when}
                    {group.unordered && <i className="cl-unsaid">{` · ${panels.orderNotStated}`}</i>}
                  </th>
                </tr>
              )}
              {group.events.map((event) => (
                <ScanRows key={event.id} of={event} when={group.events.length > 1 ? "" : group.when} />
              ))}
            </tbody>
          )}
        </Each>
      </table>
      {more}
    </div>
  );
};

/** Lesions with their sizes, and what each scan showed of them. Null when the case has neither. */
export const ImagingPanel = () => {
  const { shown } = useHere();
  const scans = inOrder(shown, scansOf(shown));
  return (
    <Panel name="imaging">
      <div className="cl-imaging">
        <div>
          <div className="cl-seen">
            <Maps />
            <Lesions />
          </div>
          {scans.length > 0 && <Scans of={scans} />}
          <div className="cl-later">
            <Sizes />
            <Images />
            <InferredNote of={[...(shown.case.lesions ?? []), ...scans]} />
          </div>
        </div>
      </div>
    </Panel>
  );
};
