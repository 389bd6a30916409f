import { inOrder } from "../layout/order.ts";
import { labelOf } from "../look/describe.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Resolved } from "../model/resolved.ts";
import { useView } from "../view/useView.ts";
import type { Turn } from "./cursor.ts";

type Props = { readonly shown: Resolved; readonly words: Strings; readonly onTurn: (turn: Turn) => void };

/** The event that the cursor stands at, among those known by then, and steps that name nothing of what comes. */
export const Then = ({ shown, words, onTurn }: Props) => {
  const asOf = useView(({ view }) => view.asOf) ?? "";
  const step = (by: 1 | -1, label: string, sign: string) => (
    <button
      type="button"
      className="cl-button"
      aria-label={label}
      onClick={({ currentTarget }) => {
        // The last step leads to "now", where these buttons are no more.
        const first = currentTarget.closest(".cl-known")?.querySelector("input");
        onTurn(by);
        requestAnimationFrame(() => currentTarget.isConnected || first?.focus());
      }}
    >
      {sign}
    </button>
  );
  return (
    <div className="cl-then">
      {step(-1, words.app.earlier, "‹")}
      <select
        aria-label={words.app.asOf}
        value={asOf}
        onChange={({ currentTarget }) => onTurn({ to: currentTarget.value })}
      >
        {inOrder(shown, shown.case.events).map((event) => (
          <option key={event.id} value={event.id}>
            {labelOf(event)}
          </option>
        ))}
      </select>
      {step(1, words.app.later, "›")}
    </div>
  );
};
