import { clipped, isGroup } from "../model/check/shown.ts";
import type { Problem } from "../model/problem.ts";
import { DEEPEST } from "./content.ts";
import { faultsOf } from "./faults.ts";
import { slipOf, slipOfString } from "./slips.ts";
import { type Token, tokenizer } from "./tokens.ts";
import { codePoint } from "./values.ts";

/** What is awaited: a value, after a colon or at the top; an item or key, the first or after a comma; and so on. */
type Want = "value" | "first item" | "item" | "first key" | "key" | "colon" | "comma" | "nothing";

const isWord = ({ is }: Token) =>
  is === "string" || is === "number" || is === "literal" || is === "quoted" || is === "word";
const opens = ({ is }: Token) => is === "{" || is === "[";

/** How many lines a text has when its lines are documents of their own; else 0. */
const documentLines = (text: string): number => {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const isDocument = (line = "") => {
    try {
      return isGroup(JSON.parse(line));
    } catch {
      return false;
    }
  };
  return lines.length > 1 && isDocument(lines[0]) && isDocument(lines[1]) ? lines.length : 0;
};

/**
 * Why a text is not JSON, and where, by a tolerant grammar without recursion. Faults that leave no doubt about what was
 * meant (a comment, a comma too many, other quotes) are read over, so that all of them are named at once; any other
 * ends the reading. A text that ends too early is told with its last whole event and the bracket that is open. Empty
 * when the grammar finds nothing wrong.
 */
export const explainSyntax = (text: string): readonly Problem[] => {
  const next = tokenizer(text);
  const faults = faultsOf(text);
  const { frames, found, add, end } = faults;
  let want = "value" as Want;
  let before: Token | null = null;
  let begun = 0;
  let lastEvent: Parameters<typeof faults.truncated>[0] = null;

  const word = (token: Token) => ({ word: clipped(token.text, 40) });
  const unexpected = (token: Token) => end("text/unexpected", token.from, { found: clipped(token.text, 20) });

  const done = (to: number) => {
    const [top, list] = frames;
    if (frames.length === 2 && top?.step === "events" && typeof list?.step === "number")
      lastEvent = { number: list.step + 1, text: text.slice(begun, to) };
    want = frames.length === 0 ? "nothing" : "comma";
  };
  const string = (token: Token) => {
    const slip = token.faulty ? slipOfString(token) : null;
    if (slip?.endless && text.slice(token.to).trim() === "") faults.truncated(lastEvent);
    else if (slip) (slip.endless ? end : add)(slip.code, slip.from, slip.params);
  };
  const value = (token: Token) => {
    if (frames.length === 2) begun = token.from;
    if (token.is === "{" || token.is === "[") {
      if (frames.length >= DEEPEST) {
        end("text/too-deep", token.from, { max: DEEPEST });
        return;
      }
      frames.push({ is: token.is, from: token.from, step: token.is === "[" ? 0 : null });
      want = token.is === "[" ? "first item" : "first key";
      return;
    }
    if (token.is === "string") string(token);
    else if (token.is === "quoted" || token.is === "word") {
      const slip = slipOf(token);
      add(slip.code, slip.from, slip.params);
    }
    done(token.to);
  };
  const key = (token: Token) => {
    const frame = frames.at(-1);
    if (!frame || !isWord(token)) unexpected(token);
    else if (token.is === "number" && before?.is === "," && before.to === token.from)
      end("text/decimal-comma", token.from, word(token));
    else {
      if (token.is === "string") string(token);
      else add(token.is === "quoted" ? "text/quotes" : "text/unquoted-key", token.from, word(token));
      frame.step = token.is === "string" ? token.value : token.text;
      want = "colon";
    }
  };
  const colon = (token: Token) => {
    want = "value";
    if (token.is === ":") return;
    if (token.is === "," || token.is === "}" || token.is === "]") {
      take(token);
      return;
    }
    add("text/missing-colon", token.from);
    if (!token.text.startsWith("=")) value(token);
    else if (!/^=>?$/.test(token.text)) done(token.to);
  };
  /** Goes on to the next item or key of what is open. */
  const advance = () => {
    const frame = frames.at(-1);
    if (frame && typeof frame.step === "number") frame.step += 1;
    want = frame?.is === "[" ? "item" : "key";
  };
  const comma = (token: Token) => {
    if (want === "value" && frames.length > 0) add("text/missing-value", token.from);
    else if (want !== "comma") {
      if (frames.length > 0) add("text/extra-comma", token.from);
      else unexpected(token);
      return;
    }
    advance();
  };
  const close = (token: Token) => {
    const frame = frames.at(-1);
    if (!frame || (frame.is === "{") !== (token.is === "}")) {
      end("text/wrong-bracket", token.from, { found: token.text, bracket: frame?.is ?? "" });
      return;
    }
    if (before && (want === "item" || want === "key")) add("text/trailing-comma", before.from);
    else if (want === "value") add("text/missing-value", token.from);
    frames.pop();
    done(token.to);
  };
  const unseparated = (token: Token) => {
    if (before?.is === "string" && before.to === token.from && token.is === "word") {
      end("text/quote-inside", token.from, word(token));
      return;
    }
    add("text/missing-comma", before?.to ?? token.from);
    advance();
    if (want === "key") key(token);
    else value(token);
  };
  const leftover = (token: Token) => {
    const lines = documentLines(text);
    if (lines > 0) end("text/json-lines", token.from, { lines });
    else if (opens(token)) end("text/two-documents", token.from);
    else end("text/after-end", token.from, { found: clipped(token.text, 20) });
  };

  const take = (token: Token) => {
    if (token.is === "comment") add("text/comment", token.from);
    else if (token.is === "space") add("text/odd-space", token.from, { character: codePoint(token.text) });
    else if (want === "nothing") leftover(token);
    else if (want === "colon") colon(token);
    else if (token.is === ",") comma(token);
    else if (token.is === ":") unexpected(token);
    else if (token.is === "}" || token.is === "]") close(token);
    else if (want === "comma") unseparated(token);
    else if (want === "key" || want === "first key") key(token);
    else value(token);
  };

  for (let token = next(); faults.going; token = next()) {
    if (token.is === "end") {
      if (want !== "nothing") faults.truncated(lastEvent);
      break;
    }
    take(token);
    if (token.is !== "comment" && token.is !== "space") before = token;
  }
  return found;
};
