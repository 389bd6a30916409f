import { type ComponentType, lazy, type ReactNode, useMemo } from "react";
import { columnsOf } from "../layout/columns.ts";
import { useHere } from "./Here.tsx";
import { HistologyTable } from "./HistologyTable.tsx";
import { Later } from "./Later.tsx";
import { Panel } from "./Panel.tsx";
import { InferredNote } from "./Proof.tsx";

type Twin = { readonly table: ReactNode };

/** Without a network there is no figure, and the table stays. */
const NoLadder = ({ table }: Twin) => table;
const Ladder = lazy<ComponentType<Twin>>(() =>
  import("./Ladder.tsx").then(
    ({ Ladder }) => ({ default: Ladder }),
    () => ({ default: NoLadder }),
  ),
);

/** Specimens side by side. The table stands until its figure has come, and can be had again at any time. */
export const HistologyPanel = () => {
  const { shown } = useHere();
  const columns = useMemo(() => columnsOf(shown), [shown]);
  const table = <HistologyTable />;
  return (
    <Panel name="histology">
      <Later room={table}>
        <Ladder table={table} />
      </Later>
      <InferredNote of={[...(shown.case.specimens ?? []), ...columns.flatMap(({ findings }) => findings)]} />
    </Panel>
  );
};
