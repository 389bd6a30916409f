import { dialogs } from "../look/dialogs.en.ts";
import { Dialog } from "./Dialog.tsx";

/** The single keys, and how to turn them off. */
export const KeysDialog = ({ onClose }: { onClose: () => void }) => (
  <Dialog title={dialogs.keys.title} close={dialogs.close} onClose={onClose}>
    <table className="cl-keys">
      <thead className="cl-unseen">
        <tr>
          <th scope="col">{dialogs.keys.key}</th>
          <th scope="col">{dialogs.keys.does}</th>
        </tr>
      </thead>
      <tbody>
        {dialogs.keys.rows.map(([keys, does]) => (
          <tr key={keys}>
            <th scope="row">
              {keys?.split("  ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p className="cl-aside">{dialogs.keys.off}</p>
  </Dialog>
);
