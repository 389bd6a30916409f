import { useId, useRef, useState } from "react";
import { dialogs } from "../../look/dialogs.en.ts";
import { embed } from "../../look/embed.en.ts";
import type { Strings } from "../../look/strings.en.ts";
import { Dialog } from "../Dialog.tsx";
import { elementCode, frameAddress, frameCode } from "./codes.ts";
import "../../look/share.css";

const { share } = embed;

type Props = {
  readonly words: Strings;
  /** What a link cannot carry. */
  readonly name: string;
  /** Null where no address can carry the case. */
  readonly link: string | null;
  /** Saves the case as one file. */
  readonly onFile: () => void;
  readonly onClose: () => void;
};

/** A text to take along, with a button that copies it, or selects it where the browser refuses. */
const Copied = ({ label, help, text, rows }: { label: string; help: string; text: string; rows: number }) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState("");
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say(share.copied);
    } catch {
      // Frames, plain http and a reader's choice refuse the clipboard.
      field.current?.select();
      say(share.byHand);
    }
  };
  return (
    <section className="cl-copied">
      <p>
        <label htmlFor={id}>{label}</label>
        <span role="status" className="cl-aside">
          {said}
        </span>
        <button type="button" className="cl-button" onClick={copy}>
          {share.copy(label)}
        </button>
      </p>
      <p className="cl-aside">{help}</p>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={rows}
        spellCheck={false}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </section>
  );
};

const Codes = ({ link }: { readonly link: string }) => {
  const [readonly, setReadonly] = useState(false);
  const element = elementCode(link, readonly);
  return (
    <>
      <Copied label={share.link} help={share.linkHelp} text={link} rows={1} />
      <Copied
        label={share.frame}
        help={share.frameHelp}
        text={frameCode(link, readonly, share.title)}
        rows={4}
      />
      {element !== null && <Copied label={share.element} help={share.elementHelp} text={element} rows={4} />}
      <section className="cl-preview">
        <p>
          <strong>{share.preview}</strong>
          <label>
            <input type="checkbox" checked={readonly} onChange={() => setReadonly(!readonly)} />{" "}
            {share.readonly}
          </label>
        </p>
        <iframe title={share.preview} src={frameAddress(link, readonly)} loading="lazy" />
      </section>
    </>
  );
};

/** A link to what is seen, and markup for other pages that shows it; or what to send where no link can carry it. */
export const ShareDialog = ({ words, name, link, onFile, onClose }: Props) => (
  <Dialog title={words.app.share} close={dialogs.close} onClose={onClose}>
    <div className="cl-sharing">
      {link !== null ? (
        <Codes link={link} />
      ) : location.protocol === "file:" ? (
        <p>{share.isFile}</p>
      ) : (
        <>
          <p>{share.opened(name)}</p>
          <p>{share.fileHelp}</p>
          <p>
            <button type="button" className="cl-button" onClick={onFile}>
              {share.save}
            </button>
          </p>
        </>
      )}
    </div>
  </Dialog>
);
