import { afterEach, expect, it, vi } from "vitest";
import type { Case } from "../../src/model/schema.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";
import { readJson } from "../data/reading.ts";
import { fileJob, filesOf } from "./files.ts";

const builtIn = readJson("data/cases/hepatic-leiomyosarcoma.json") as Case;
const last = builtIn.events.at(-1)?.title ?? "";
const template = ["lang", "title", "article", "case"].map((name) => `<!--caseline:${name}-->`).join("");

afterEach(() => vi.unstubAllGlobals());

const answered = (answer: Response) => {
  const asked = vi.fn(async () => answer);
  vi.stubGlobal("fetch", asked);
  return asked;
};

it("a case as one HTML file is made from the page beside this one, asked for without credentials or referrer", async () => {
  const asked = answered(new Response(template));
  const [html] = await filesOf("html", fileJob(builtIn));
  expect(html).toContain(last);
  expect(asked).toHaveBeenCalledWith(
    "single.html",
    expect.objectContaining({ mode: "same-origin", credentials: "omit", referrerPolicy: "no-referrer" }),
  );
});

it("a hand-out as one HTML file has no byte of what is learned later", async () => {
  answered(new Response(template));
  const view = { ...DEFAULT_VIEW, asOf: "presentation" };
  const [html] = await filesOf("html", fileJob(builtIn, { what: "handout", view }));
  expect(html).toContain("Hysterectomy");
  expect(html).not.toContain(last);
  expect(html).not.toContain(builtIn.title);
});

it.each([
  ["as a hand-out", "handout", DEFAULT_VIEW],
  ["at its last step, where all is known", "whole", { ...DEFAULT_VIEW, step: "ask" }],
  ["at its last step, answered", "whole", { ...DEFAULT_VIEW, step: "ask", answered: true }],
] as const)("a story %s has neither its notes nor its answers in the file", async (_, what, view) => {
  answered(new Response(template));
  const ask = {
    id: "ask",
    headline: "What next?",
    notes: "Wait for the room.",
    hold: { question: "Operate?", answer: "They operated." },
  };
  const [html] = await filesOf("html", fileJob({ ...builtIn, story: [ask] }, { what, view }));
  expect(html).toContain(last);
  expect(html).not.toContain("Wait for the room.");
  expect(html).not.toContain("They operated.");
});

it("a whole case as one HTML file has the story that is told of it", async () => {
  answered(new Response(template));
  const story = [{ id: "one", headline: "A mass", notes: "Wait for the room." }];
  const [html] = await filesOf("html", fileJob(builtIn, { story }));
  expect(html).toContain("Wait for the room.");
});

it("without the page for it there is no file", async () => {
  answered(new Response("not here", { status: 404 }));
  await expect(filesOf("html", fileJob(builtIn))).rejects.toThrow("404");
});
