import { type DragEvent, useState } from "react";

/** Whether files are held that no part of the page takes for itself. */
const hasFiles = ({ target, dataTransfer }: DragEvent): boolean =>
  dataTransfer.types.includes("Files") &&
  !(target instanceof Element && target.closest("[data-takes-files]"));

/** Takes files that are dropped anywhere on an element; `over` while some are held above it. */
export const useDrop = (onFiles: (files: readonly File[]) => void) => {
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent) => {
    if (!hasFiles(event)) return setOver(false);
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setOver(true);
  };
  return {
    over,
    handlers: {
      onDragEnter: drag,
      onDragOver: drag,
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
};
