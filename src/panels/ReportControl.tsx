import { type DragEvent, useState } from "react";
import { report as say } from "../look/report.en.ts";
import type { Beside } from "./beside.ts";
import { useHere } from "./Here.tsx";
import { useIsThen } from "./opened.ts";
import { ReadButton } from "./Reading.tsx";

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");

const Choose = ({ onFiles }: Pick<Beside, "onFiles">) => (
  <>
    <label className="cl-more cl-report-file">
      {say.beside}
      <input
        type="file"
        accept=".txt,text/plain"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again after it was mended.
          currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
    <small>{say.hint}</small>
  </>
);

/** Takes the report's own text, says what becomes of it, and puts it away again. */
export const ReportControl = () => {
  const { beside } = useHere();
  const isThen = useIsThen();
  const [over, setOver] = useState(false);
  if (!beside) return null;
  if (isThen) return <p className="cl-note">{say.closedThen}</p>;
  const { opened, refused, onFiles, onPutAway } = beside;
  const drag = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop is one way; the field is the other
    <div
      className={over ? "cl-report is-over" : "cl-report"}
      data-takes-files
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {over ? (
        <b>{say.dropHere}</b>
      ) : opened ? (
        <>
          <b>{say.opened(opened.name)}</b>
          <small>{say.kept}</small>
          <span>
            <ReadButton>{say.read}</ReadButton>{" "}
            <button type="button" className="cl-more" onClick={onPutAway}>
              {say.putAway}
            </button>
          </span>
        </>
      ) : (
        <Choose onFiles={onFiles} />
      )}
      <small role="alert">{refused === null || over ? "" : say.refused[refused]}</small>
    </div>
  );
};
