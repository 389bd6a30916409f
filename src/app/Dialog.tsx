import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = {
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A native dialog over the page, closed by Escape, by its button, or by a click beside it. */
export const Dialog = ({ title, close, onClose, children }: Props) => {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does it by keyboard.
    <dialog
      ref={ref}
      className="cl-dialog"
      aria-labelledby={heading}
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div className="cl-dialog-body">
        <header>
          <h2 id={heading}>{title}</h2>
          <button type="button" className="cl-button cl-quiet" onClick={() => ref.current?.close()}>
            {close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
};
