import { FORMATS } from "../export/formats.ts";
import { type Job, laidOut, type Made } from "../export/job.ts";
import { shownAt } from "../export/pages.ts";
import { cli } from "../look/cli.en.ts";
import { exporting } from "../look/export.en.ts";
import { type Identifier, identifiersIn } from "../model/identifiers.ts";
import { paintPng } from "./browser.ts";
import type { Render } from "./call.ts";
import { nameOf, pagePath, readCase, writeOut } from "./files.ts";
import { htmlFile } from "./html.ts";
import { jobOf } from "./job.ts";
import { problemLines } from "./problemLines.ts";
import { progressLine } from "./progress.ts";
import { badFile, badUsage, isStop, type Stop } from "./stop.ts";

type Bytes = string | Uint8Array;

/** So many problems stand under a refusal, and so many identifiers under a warning. */
const SOME = 10;

const pngs = async (job: Job, tell: (share: number) => void): Promise<readonly Bytes[] | Stop> => {
  const { pageFile } = await import("../export/svgFile.ts");
  const pages = await laidOut(job, { onProgress: (share) => tell(share / 2) });
  const made: Bytes[] = [];
  for (const page of pages) {
    const png = await paintPng(pageFile(page, job.theme), page, job.density);
    if (isStop(png)) return png;
    made.push(png);
    tell(0.5 + made.length / pages.length / 2);
  }
  return made;
};

const bytesOf = async (made: Made): Promise<Bytes> =>
  made instanceof Blob ? new Uint8Array(await made.arrayBuffer()) : made;

/** The files of a job: one, or one for each page. */
const filesOf = async (
  { kind, file }: Render,
  job: Job,
  tell: (share: number) => void,
): Promise<readonly Bytes[] | Stop> => {
  if (kind === "png") return pngs(job, tell);
  if (kind === "html") {
    const text = htmlFile(job, file);
    return isStop(text) ? text : [text];
  }
  const format = FORMATS.find(({ id }) => id === kind);
  if (format === undefined) throw new Error(`no format ${kind}`);
  const { make, lacking } = await format.load();
  const signs = (await lacking?.(job)) ?? [];
  if (signs.length > 0) return badUsage(cli.lacking(signs.join(" ")));
  const made = await make(job, { onProgress: tell });
  if (typeof made === "object" && "refused" in made) throw new Error(`refused ${made.refused}`);
  return Promise.all((Array.isArray(made) ? made : [made as Made]).map(bytesOf));
};

const identifierLines = (found: readonly Identifier[]): readonly string[] => [
  cli.identifiers,
  ...found
    .slice(0, SOME)
    .map(({ what, text, path }) => `  ${exporting.dialog.identifiers.kinds[what]}: ${text} (${path})`),
  ...(found.length > SOME ? [cli.moreIdentifiers(found.length - SOME)] : []),
];

/**
 * Makes the files that a call asks for; null when they are written. What may tell who the patient is, is named on standard
 * error: who calls decides what becomes of the file.
 */
export const render = async (call: Render): Promise<Stop | null> => {
  const read = await readCase(call.file);
  if (isStop(read)) return read;
  const { resolved, problems } = read;
  const wrong = problems.filter(({ severity }) => severity === "error");
  if (resolved === null || wrong.length > 0) {
    const name = nameOf(call.file);
    return badFile(
      resolved === null ? cli.noCase(name) : cli.drawnInPart(name),
      ...wrong.slice(0, SOME).flatMap((problem) => problemLines(name, problem)),
      ...(wrong.length > SOME ? [cli.more(wrong.length - SOME)] : []),
    );
  }
  const job = jobOf(call, resolved);
  if (isStop(job)) return job;
  const line = progressLine();
  const files = await filesOf(call, job, line.tell).finally(line.end);
  if (isStop(files)) return files;
  if (call.output === "-" && files.length > 1) return badUsage(cli.pages(files.length));
  const found = identifiersIn(
    job.what === "story" || call.kind === "html" ? resolved.case : shownAt(job).case,
  );
  if (found.length > 0) process.stderr.write(`${identifierLines(found).join("\n")}\n`);
  for (const [i, of] of files.entries()) {
    const stop = await writeOut(call.output === "-" ? "-" : pagePath(call.output, i + 1), of);
    if (stop !== null) return stop;
  }
  return null;
};
