import { dialogs } from "../../look/dialogs.en.ts";
import { stage as say } from "../../look/stage.en.ts";
import { Dialog } from "../Dialog.tsx";

/** The keys of the stage. */
export const Help = ({ speaks, onClose }: { readonly speaks: boolean; readonly onClose: () => void }) => {
  const { keys } = say;
  const rows = [...keys.rows.slice(0, 5), ...(speaks ? [keys.speaker] : []), ...keys.rows.slice(5)];
  return (
    <Dialog title={keys.title} close={dialogs.close} onClose={onClose}>
      <table className="cl-keys">
        <thead className="cl-unseen">
          <tr>
            <th scope="col">{keys.key}</th>
            <th scope="col">{keys.does}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([names = "", does]) => (
            <tr key={names}>
              <th scope="row">
                {names.split("  ").map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="cl-aside">{keys.off}</p>
    </Dialog>
  );
};
