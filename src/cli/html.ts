import { existsSync, readFileSync } from "node:fs";
import { resolve as absolute, dirname, extname, isAbsolute, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { makeHtml } from "../export/html.ts";
import type { Job } from "../export/job.ts";
import { dataOf } from "../export/pages.ts";
import { cli } from "../look/cli.en.ts";
import type { Case } from "../model/schema.ts";
import { badUsage, type Stop } from "./stop.ts";

/** The page as one file lies beside the command. */
const TEMPLATE = join(dirname(fileURLToPath(import.meta.url)), "single.html");

const TYPES: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".gif": "image/gif",
};

/** The pictures of a case that lie beside its file or below, as data: addresses; no other file is read. */
const imagesOf = (of: Case, file: string): ReadonlyMap<string, string> => {
  if (file === "-") return new Map();
  const folder = dirname(absolute(file));
  return new Map(
    (of.images ?? []).flatMap(({ file: name }): [string, string][] => {
      const path = absolute(folder, name);
      const type = TYPES[extname(path).toLowerCase()];
      const inside = relative(folder, path);
      if (type === undefined || inside.startsWith("..") || isAbsolute(inside) || !existsSync(path)) return [];
      return [[name, `data:${type};base64,${readFileSync(path).toString("base64")}`]];
    }),
  );
};

/** A case as one HTML file with its pictures in it; a stop where this build lacks the page. */
export const htmlFile = (job: Job, file: string): string | Stop => {
  if (!existsSync(TEMPLATE)) return badUsage(cli.noTemplate);
  const of = dataOf(job);
  return makeHtml({
    of,
    template: readFileSync(TEMPLATE, "utf8"),
    words: job.words,
    images: imagesOf(of, file),
  });
};
