import { useHere } from "./Here.tsx";
import { Items } from "./Items.tsx";
import { Spot } from "./Linked.tsx";
import { Where } from "./Proof.tsx";

/** What the case's own images show, in their captions; says so where it has none. */
export const Images = () => {
  const { shown, words } = useHere();
  const images = shown.case.images ?? [];
  if (images.length === 0) return <p className="cl-note">{words.panels.noImages}</p>;
  return (
    <>
      <h3>{words.panels.images}</h3>
      <Items of={images} className="cl-list">
        {(image) => (
          <Spot as="li" id={image.id}>
            {words.panels.imageFile(image.caption)} <Where of={image} />
            {(image.credit || image.license) && (
              <span className="cl-soft">
                {" "}
                {words.panels.credit([image.credit, image.license].filter(Boolean).join(", "))}
              </span>
            )}
          </Spot>
        )}
      </Items>
    </>
  );
};
