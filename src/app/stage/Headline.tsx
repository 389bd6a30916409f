import { measureText } from "../../look/measure.ts";
import type { Frame } from "./useFrame.ts";

/** Sizes of a headline, px: the largest at which it is one line, else the largest at which it is two. */
const SIZES = [36, 33, 30] as const;
const TWO_LINES = [30, 27, 24] as const;
/** The room beside the words, px. */
const BESIDE = 68;

const sizeOf = (headline: string, width: number): number => {
  const fits = (size: number, lines: number) => measureText(headline, "serifBold", size) < width * lines;
  return SIZES.find((size) => fits(size, 1)) ?? TWO_LINES.find((size) => fits(size, 1.85)) ?? 22;
};

type Props = {
  /** A word over the headline. */
  readonly over?: string | undefined;
  readonly headline: string;
  readonly text?: string | undefined;
  readonly frame: Frame;
};

/** What a step says, in one sentence, and a little more of it beneath. */
export const Headline = ({ over, headline, text, frame }: Props) => (
  <header className="cl-headline">
    {over && <p className="cl-over">{over}</p>}
    <h1 dir="auto" style={{ fontSize: frame.hand ? 22 : sizeOf(headline, frame.width - BESIDE) }}>
      {headline}
    </h1>
    {text && <p dir="auto">{text}</p>}
    <p className="cl-unseen" aria-live="polite" aria-atomic="true">
      {headline}
    </p>
  </header>
);
