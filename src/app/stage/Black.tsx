import { stage as say } from "../../look/stage.en.ts";

/** Black over everything, until a key or a press brings the stage back. */
export const Black = ({ onBack }: { readonly onBack: () => void }) => (
  <button type="button" className="cl-black" aria-label={say.black} onClick={onBack} />
);
