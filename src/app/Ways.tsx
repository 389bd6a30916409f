import { useId, useState } from "react";
import { dialogs } from "../look/dialogs.en.ts";
import { blank } from "./files.ts";
import { shipped, wordsOf } from "./shipped.ts";
import { shippedTitles } from "./shippedTitles.ts";
import type { Source } from "./source.ts";

export type WaysProps = {
  /** The level of its headings, one below that of what it stands in. */
  readonly heading: "h2" | "h3";
  /** The source that is shown now. */
  readonly source: Source;
  readonly onSource: (source: Source) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
};

const Shipped = ({ source, onSource }: Pick<WaysProps, "source" | "onSource">) => {
  return (
    <ul className="cl-cases">
      {[...shipped.keys()].sort().map((name) => {
        const one: Source = { is: "shipped", name };
        const title = shippedTitles.get(name);
        return (
          <li key={name}>
            <button
              type="button"
              className="cl-link"
              aria-current={source.is === "shipped" && source.name === name ? "true" : undefined}
              onClick={() => onSource(one)}
            >
              {wordsOf(name)}
            </button>
            {title !== undefined && <span className="cl-aside"> {title}</span>}
          </li>
        );
      })}
    </ul>
  );
};

const Paste = ({ onText }: Pick<WaysProps, "onText">) => {
  const [text, setText] = useState("");
  const [empty, setEmpty] = useState(false);
  const id = useId();
  const open = () => {
    setEmpty(text.trim() === "");
    if (text.trim() !== "") onText(text);
  };
  return (
    <>
      <label htmlFor={id}>{dialogs.open.paste}</label>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="button" className="cl-button" onClick={open}>
        {dialogs.open.openPasted}
      </button>
      <span role="status">{empty ? ` ${dialogs.open.empty}` : ""}</span>
    </>
  );
};

/** Every way to a case: the shipped ones, a file, a paste, and a blank one to fill in. */
export const Ways = ({ heading: Heading, source, onSource, onFiles, onText }: WaysProps) => (
  <div className="cl-ways">
    {shipped.size > 0 && (
      <section>
        <Heading>{dialogs.open.shipped}</Heading>
        <Shipped source={source} onSource={onSource} />
      </section>
    )}
    <section>
      <Heading>{dialogs.open.own}</Heading>
      <p>
        <label className="cl-button cl-file">
          {dialogs.open.choose}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              currentTarget.value = "";
              if (files.length > 0) onFiles(files);
            }}
          />
        </label>{" "}
        {dialogs.open.drop}
      </p>
      <Paste onText={onText} />
      {blank !== undefined && (
        <p>
          <a href={blank} download="blank-case.json">
            {dialogs.open.blank}
          </a>{" "}
          <span className="cl-aside">{dialogs.open.blankHelp}</span>
        </p>
      )}
    </section>
  </div>
);
