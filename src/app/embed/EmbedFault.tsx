import { dialogs } from "../../look/dialogs.en.ts";
import { faultText } from "../faultText.ts";
import { ProblemList } from "../ProblemList.tsx";
import type { Loaded } from "../useCase.ts";

type Props = {
  readonly of: Pick<Loaded, "fault" | "problems" | "text">;
  readonly onAgain: () => void;
};

/** Why an embed has no case to show. */
export const EmbedFault = ({ of: { fault, problems, text }, onAgain }: Props) => (
  <div className="cl-none">
    <h2>{dialogs.none.title}</h2>
    <div role="alert">
      {fault && <p>{faultText(fault)}</p>}
      <ProblemList problems={problems} text={text} />
    </div>
    {(fault?.is === "status" || fault?.is === "unreachable" || fault?.is === "slow") && (
      <button type="button" className="cl-button" onClick={onAgain}>
        {dialogs.none.again}
      </button>
    )}
  </div>
);
