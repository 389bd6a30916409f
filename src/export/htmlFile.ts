import { makeHtml } from "./html.ts";
import type { Maker } from "./job.ts";
import { dataOf } from "./pages.ts";

/** The address of the page as one file, beside the page that makes the file. */
const TEMPLATE = "single.html";

/** A case as one HTML file; of a hand-out, and at a cursor, no more than may be known there. Rejects without the page for it. */
export const make: Maker["make"] = async (job, { signal, onProgress }) => {
  const answer = await fetch(TEMPLATE, {
    mode: "same-origin",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: signal ?? null,
  });
  if (!answer.ok) throw new Error(`${TEMPLATE} was answered with ${answer.status}`);
  const template = await answer.text();
  onProgress?.(0.5);
  return makeHtml({ of: dataOf(job), template, words: job.words });
};
