import { lazy } from "react";
import { useHere } from "./Here.tsx";
import { Later } from "./Later.tsx";

const ImageViewer = lazy(async () => ({ default: (await import("./ImageViewer.tsx")).ImageViewer }));

/** The case's own images; says so where it has none. */
export const Images = () => {
  const { shown, words } = useHere();
  const images = shown.case.images ?? [];
  if (images.length === 0) return <p className="cl-note">{words.panels.noImages}</p>;
  return (
    <>
      <h3>{words.panels.images}</h3>
      <Later room={<div className="cl-room is-image" />}>
        <ImageViewer of={images} />
      </Later>
    </>
  );
};
