import type { ReactNode } from "react";
import { dialogs } from "../look/dialogs.en.ts";
import { Dialog } from "./Dialog.tsx";

type Rows = {
  readonly columns: readonly [string, string];
  readonly rows: readonly (readonly string[])[];
  readonly first: (text: string) => ReactNode;
};

const Table = ({ columns, rows, first }: Rows) => (
  <table className="cl-keys">
    <thead className="cl-unseen">
      <tr>
        {columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name = "", says]) => (
        <tr key={name}>
          <th scope="row">{first(name)}</th>
          <td>{says}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The single keys and how to turn them off, and what the signs of the picture mean. */
export const KeysDialog = ({ onClose }: { onClose: () => void }) => {
  const { keys, legend } = dialogs;
  return (
    <Dialog title={keys.title} close={dialogs.close} onClose={onClose}>
      <Table
        columns={[keys.key, keys.does]}
        rows={keys.rows}
        first={(names) => names.split("  ").map((key) => <kbd key={key}>{key}</kbd>)}
      />
      <p className="cl-aside">{keys.off}</p>
      <h3>{legend.heading}</h3>
      <Table columns={[legend.sign, legend.means]} rows={legend.rows} first={(sign) => sign} />
    </Dialog>
  );
};
