import type { ComponentProps } from "react";
import { dialogs } from "../look/dialogs.en.ts";
import { faultText } from "./faultText.ts";
import { ProblemList } from "./ProblemList.tsx";
import type { Loaded } from "./useCase.ts";
import { Ways } from "./Ways.tsx";

type Props = Omit<ComponentProps<typeof Ways>, "heading"> & {
  readonly loaded: Pick<Loaded, "fault" | "problems" | "text">;
  readonly onAgain: () => void;
};

/** The page when there is no case: what went wrong, and the ways out. */
export const NoCase = ({ loaded, onAgain, ...ways }: Props) => (
  <main className="cl-none">
    <h1>{dialogs.none.title}</h1>
    <div role="alert">
      {loaded.fault && <p>{faultText(loaded.fault)}</p>}
      <ProblemList problems={loaded.problems} text={loaded.text} />
    </div>
    {(loaded.fault?.is === "status" || loaded.fault?.is === "unreachable" || loaded.fault?.is === "slow") && (
      <button type="button" className="cl-button" onClick={onAgain}>
        {dialogs.none.again}
      </button>
    )}
    <Ways heading="h2" {...ways} />
  </main>
);
