import { type Path, toPointer } from "../model/pointer.ts";
import type { Problem } from "../model/problem.ts";
import type { SyntaxProblem } from "./faults.ts";
import { doubtKey, type Keys } from "./keys.ts";
import { lineFinder } from "./lines.ts";
import { type Token, tokenizer } from "./tokens.ts";
import { doubtNumber, doubtText } from "./values.ts";

/** How deep groups and lists may stand in one another. A case needs a tenth of it. */
export const DEEPEST = 100;

type Frame = { step: string | number; readonly keys: Keys | null };

/**
 * What JSON allows and a case does not, or not without a word: keys that come twice, numbers and texts that do not come
 * through as written, groups in groups without end. `text` must be JSON. Works without recursion; every problem has a
 * place. Nothing is read further than a depth of DEEPEST.
 */
export const doubtContent = (text: string): Problem[] => {
  const next = tokenizer(text);
  const placeOf = lineFinder(text);
  const found: Problem[] = [];
  const frames: Frame[] = [];
  let atKey = false;
  const path = (): Path => frames.map(({ step }) => step);
  const doubt = (token: Token) => {
    const what = token.is === "number" ? doubtNumber(token.text) : doubtText(token.value);
    if (!what) return;
    const here = path();
    const kept = what.code.startsWith("string/") || what.code === "number/negative-zero";
    const severity = kept ? "note" : here.includes("$comment") ? "warning" : "error";
    found.push({ ...what, severity, path: toPointer(here), place: placeOf(token.from) });
  };
  for (let token = next(); token.is !== "end"; token = next()) {
    const frame = frames.at(-1);
    if (token.is === "{" || token.is === "[") {
      if (frames.length >= DEEPEST) {
        const code: SyntaxProblem = "text/too-deep";
        const params = { max: DEEPEST };
        return [...found, { code, severity: "error", path: "", params, place: placeOf(token.from) }];
      }
      atKey = token.is === "{";
      frames.push(atKey ? { step: "", keys: new Map() } : { step: 0, keys: null });
    } else if (token.is === "}" || token.is === "]") frames.pop();
    else if (token.is === ":") atKey = false;
    else if (token.is === "," && frame) {
      atKey = frame.keys !== null;
      if (typeof frame.step === "number") frame.step += 1;
    } else if (token.is === "string" && atKey && frame) {
      const around = { path: () => path().slice(0, -1), placeOf };
      const twice = frame.keys && doubtKey(frame.keys, token.value, token.from, around);
      if (twice) found.push(twice);
      frame.step = token.value;
      doubt(token);
    } else if (token.is === "string" || token.is === "number") doubt(token);
  }
  return found;
};
