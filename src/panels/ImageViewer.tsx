import { useRef, useState } from "react";
import { figures } from "../look/figures.en.ts";
import type { Image } from "../model/named.ts";
import { related } from "../model/related.ts";
import { useView } from "../view/useView.ts";
import { useHere } from "./Here.tsx";
import { Items } from "./Items.tsx";
import { imageAddress } from "./imageAddress.ts";
import { Spot } from "./Linked.tsx";
import { Where } from "./Proof.tsx";

const say = figures.image;

/** The picture itself, a button that enlarges it in a dialog; or in words why there is none. */
const Picture = ({ of }: { of: Image }) => {
  const { base } = useHere();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const [lost, setLost] = useState(false);
  const at = imageAddress(of.file, base == null ? null : new URL(base, document.baseURI).href);
  if (at.is === "refused") return <p className="cl-unsaid cl-noimage">{say.refused[at.why]}</p>;
  if (lost) return <p className="cl-unsaid cl-noimage">{say.absent}</p>;
  return (
    <>
      <button
        type="button"
        className="cl-image"
        aria-label={say.zoom(of.caption)}
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        <img src={at.src} alt={of.caption} loading="lazy" decoding="async" onError={() => setLost(true)} />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by keyboard */}
      <dialog
        ref={dialog}
        className="cl-viewer"
        aria-label={of.caption}
        onClose={() => setOpen(false)}
        onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
      >
        {open && (
          <figure>
            <img src={at.src} alt={of.caption} />
            <figcaption>
              <Caption of={of} />
              <button type="button" className="cl-more" onClick={() => dialog.current?.close()}>
                {say.close}
              </button>
            </figcaption>
          </figure>
        )}
      </dialog>
    </>
  );
};

const Caption = ({ of }: { of: Image }) => {
  const { words } = useHere();
  const credit = [of.credit, of.license].filter(Boolean).join(", ");
  return (
    <span>
      {of.caption} <Where of={of} />
      {credit && <span className="cl-soft"> {words.panels.credit(credit)}</span>}
    </span>
  );
};

/** The case's own images; the first is large, and one that goes with what is selected comes before it. */
export const ImageViewer = ({ of }: { readonly of: readonly Image[] }) => {
  const { shown } = useHere();
  const selected = useView(({ view }) => view.selected);
  const own = selected === null ? undefined : of.find(({ id }) => related(shown.case, selected).has(id));
  const key = own ?? of[0];
  if (key === undefined) return null;
  return (
    <>
      <Spot id={key.id} className="cl-keyimage">
        <figure>
          <Picture key={key.id} of={key} />
          <figcaption>
            <Caption of={key} />
          </figcaption>
        </figure>
      </Spot>
      <Items of={of.filter((image) => image !== key)} className="cl-images">
        {(image) => (
          <Spot as="li" id={image.id}>
            <Picture key={image.id} of={image} />
            <Caption of={image} />
          </Spot>
        )}
      </Items>
    </>
  );
};
