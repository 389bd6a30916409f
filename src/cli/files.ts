import { readFile, writeFile } from "node:fs/promises";
import { decode } from "../io/decode.ts";
import { inspectCase } from "../io/inspect.ts";
import { locate } from "../io/locate.ts";
import { withoutMark } from "../io/mark.ts";
import { cli } from "../look/cli.en.ts";
import type { Problem } from "../model/problem.ts";
import { resolve } from "../model/resolve.ts";
import type { Resolved } from "../model/resolved.ts";
import { badFile, badUsage, type Stop } from "./stop.ts";

/** A file as read: its case as resolved, null where it has none, and all that is wrong with it, the gravest first. */
export type Read = { readonly resolved: Resolved | null; readonly problems: readonly Problem[] };

const STANDARD = "-";

const reasonOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

/** How a file is called in a sentence. */
export const nameOf = (path: string): string => (path === STANDARD ? cli.input : path);

const RANK = { error: 0, warning: 1, note: 2 };

const standardInput = async (): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
};

/** The case in a file, or from standard input, read as closely as can be. */
export const readCase = async (path: string): Promise<Read | Stop> => {
  let bytes: Uint8Array;
  try {
    bytes = path === STANDARD ? await standardInput() : await readFile(path);
  } catch (error) {
    return badFile(cli.unreadable(nameOf(path), reasonOf(error)));
  }
  const { text, problems: bad } = decode(bytes);
  if (text === null) return { resolved: null, problems: bad };
  const read = inspectCase(text);
  const resolved = read.case === null ? null : resolve(read.case);
  const timed = resolved === null ? [] : locate(withoutMark(text), resolved.problems);
  const problems = [...read.problems, ...timed].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  return { resolved, problems };
};

/** Writes to standard output and waits until all of it is taken; a reader that has gone is no fault. */
export const say = (of: string | Uint8Array): Promise<void> =>
  new Promise((done) => {
    process.stdout.once("error", () => done());
    process.stdout.write(of, () => done());
  });

/** Writes a file, or to standard output; null when that was done. */
export const writeOut = async (path: string, of: string | Uint8Array): Promise<Stop | null> => {
  if (path === STANDARD) {
    await say(of);
    return null;
  }
  try {
    await writeFile(path, of);
    return null;
  } catch (error) {
    return badUsage(cli.unwritable(path, reasonOf(error)));
  }
};

/** The name of one page of several: figure.svg, figure-2.svg. */
export const pagePath = (path: string, page: number): string =>
  page === 1 ? path : path.replace(/(\.[^./\\]*)?$/, `-${page}$1`);
