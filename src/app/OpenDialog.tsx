import { dialogs } from "../look/dialogs.en.ts";
import { Dialog } from "./Dialog.tsx";
import { faultText } from "./faultText.ts";
import type { NotOpened } from "./opening.ts";
import { ProblemList } from "./ProblemList.tsx";
import { Ways, type WaysProps } from "./Ways.tsx";

type Props = Omit<WaysProps, "heading"> & {
  /** What could not be opened a moment ago; the case before it stays. */
  readonly failed: NotOpened | null;
  readonly onClose: () => void;
};

/** Opens a case, and says why the last one could not be. */
export const OpenDialog = ({ failed, onClose, ...ways }: Props) => (
  <Dialog title={dialogs.open.title} close={dialogs.close} onClose={onClose}>
    {failed && (
      <section className="cl-fault" role="alert">
        <h3>{failed.name ? dialogs.open.failed(failed.name) : dialogs.open.failedUnnamed}</h3>
        {failed.fault && <p>{faultText(failed.fault)}</p>}
        <ProblemList problems={failed.problems} text={failed.text} />
        <p>{dialogs.open.asBefore}</p>
      </section>
    )}
    <Ways heading="h3" {...ways} />
  </Dialog>
);
