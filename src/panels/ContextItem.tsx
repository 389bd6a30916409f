import type { Context } from "../model/schema.ts";
import { useHere } from "./Here.tsx";
import { Spot } from "./Linked.tsx";
import { InferredMark, Where } from "./Proof.tsx";

/** What the source says beside the case, with its own reference numbers as printed. */
export const ContextItem = ({ of }: { of: Context }) => {
  const { words } = useHere();
  return (
    <Spot as="li" id={of.id}>
      {of.title && <b>{`${of.title}. `}</b>}
      {of.text}
      <InferredMark of={of} /> <Where of={of} />
      {of.references && <span className="cl-where">{`; ${words.panels.reference(of.references)}`}</span>}
    </Spot>
  );
};
