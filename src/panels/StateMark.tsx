import type { State } from "../model/schema.ts";

/** The diamond of a disease state; its word stands beside it. */
export const StateMark = ({ state }: { state: State | undefined }) =>
  state === undefined ? null : (
    <svg className={`cl-state is-${state}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="M6 0l6 6-6 6-6-6z" />
    </svg>
  );
