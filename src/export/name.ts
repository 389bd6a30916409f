/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const MOST = 80;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * A text as the name of a file that every system takes, without its ending: no controls, no marks that turn the direction
 * of writing and so could hide an ending, nothing that parts folders, at most 80 letters. "case" where nothing is left.
 */
export const fileName = (text: string): string => {
  const plain = text
    .normalize("NFC")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"/\\|?*]/g, " ")
    .replace(/[\s.]+/gu, " ")
    .trim();
  const short = [...graphemes.segment(plain)]
    .slice(0, MOST)
    .map(({ segment }) => segment)
    .join("")
    .trim()
    .replaceAll(" ", "-");
  return short === "" || RESERVED.test(short) ? "case" : short;
};
