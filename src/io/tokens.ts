import { createScanner } from "jsonc-parser";

/** What a piece of a JSON text is, or of a text that somebody meant as JSON. */
export type Token = {
  readonly is:
    | "{"
    | "}"
    | "["
    | "]"
    | ","
    | ":"
    | "string"
    | "number"
    | "literal"
    /** Text in single, back or curly quotes. */
    | "quoted"
    /** Anything else without a space in it: a key without quotes, `NaN`, `+1`, `5mg`. */
    | "word"
    | "comment"
    /** White space that JSON does not know, such as a no-break space. */
    | "space"
    | "end";
  readonly from: number;
  readonly to: number;
  /** As it stands in the text. */
  readonly text: string;
  /** What a string says, decoded as far as it can be. */
  readonly value: string;
  /** True for a string or comment that is not as JSON wants it. */
  readonly faulty: boolean;
};

const numberForm = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const wordForm = /(?:(?!\/[/*])[^\s,:[\]{}"])+/y;
const oddSpace = /[\s\0\u200B\u2060\uFEFF]+/y;
const otherQuotes = /(['`])(?:(?!\1)[^\\\n]|\\.)*\1|[“”„‘’‚«][^“”„‘’‚«»\n]*[“”‘’»]/y;

const match = (form: RegExp, text: string, from: number): string => {
  form.lastIndex = from;
  return form.exec(text)?.[0] ?? "";
};

/** Reads a text piece by piece, without end and without fail; white space is skipped. At the end it returns "end" for ever. */
export const tokenizer = (text: string): (() => Token) => {
  const scanner = createScanner(text, false);
  const other = (from: number): { is: Token["is"]; text: string } => {
    const space = match(oddSpace, text, from);
    if (space) return { is: "space", text: space };
    const quoted = match(otherQuotes, text, from);
    if (quoted) return { is: "quoted", text: quoted };
    const word = match(wordForm, text, from) || text.charAt(from);
    const literal = word === "true" || word === "false" || word === "null";
    return { is: numberForm.test(word) ? "number" : literal ? "literal" : "word", text: word };
  };
  const whole = (from: number, is: Token["is"]): Token => {
    const to = from + scanner.getTokenLength();
    const faulty = scanner.getTokenError() !== 0;
    return { is, from, to, text: text.slice(from, to), value: scanner.getTokenValue(), faulty };
  };
  return () => {
    for (;;) {
      scanner.scan();
      const from = scanner.getTokenOffset();
      const first = text.charAt(from);
      switch (first) {
        case "":
          return { is: "end", from, to: from, text: "", value: "", faulty: false };
        case " ":
        case "\t":
        case "\n":
        case "\r":
          continue;
        case "{":
        case "}":
        case "[":
        case "]":
        case ",":
        case ":":
          return { is: first, from, to: from + 1, text: first, value: first, faulty: false };
        case '"':
          return whole(from, "string");
        default: {
          if (text.startsWith("//", from) || text.startsWith("/*", from)) return whole(from, "comment");
          const piece = other(from);
          scanner.setPosition(from + piece.text.length);
          return { ...piece, from, to: from + piece.text.length, value: piece.text, faulty: false };
        }
      }
    }
  };
};
