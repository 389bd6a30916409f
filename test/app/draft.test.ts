// @vitest-environment happy-dom
import { afterEach, expect, it } from "vitest";
import { telling } from "../../src/app/cursor.ts";
import { settingFrom } from "../../src/app/embed/options.ts";
import { openText } from "../../src/app/opening.ts";
import { givenSource } from "../../src/app/source.ts";
import { heldDraft, keptDraft } from "../../src/app/story/draft.ts";
import { createCaseClient, ignoreDraft } from "../../src/app/useCase.ts";
import { resolve } from "../../src/model/resolve.ts";
import { begun } from "../../src/model/story/edit.ts";
import { aCase } from "./cases.ts";

afterEach(() => sessionStorage.clear());

const written = begun([{ id: "mine", headline: "What I wrote" }]);
const [one, other] = [aCase("One"), aCase("Another")].map((of) => JSON.stringify(of)) as [string, string];

it("a draft of a case that the page holds in itself is not told of another such case in the same tab", () => {
  keptDraft(givenSource(one), written);
  expect(heldDraft(givenSource(one))?.history.now).toEqual(written.now);
  expect(heldDraft(givenSource(other))).toBeNull();
});

it("two texts that a host has handed over are two sources, one text is one", () => {
  const sourceOf = (of: unknown) => settingFrom({ case: of }, "https://cases.example/").source;
  expect(sourceOf(one)).toEqual(sourceOf(JSON.parse(one)));
  expect(sourceOf(one)).not.toEqual(sourceOf(other));
});

it("a client that ignores drafts tells the story of the case", () => {
  const source = { is: "site", path: "/my.json" } as const;
  const resolved = resolve({ ...aCase(), story: [{ id: "own", headline: "The story of the file" }] });
  keptDraft(source, written);
  const client = createCaseClient();
  expect(telling(resolved, source, client).case.story?.[0]?.id).toBe("mine");
  ignoreDraft(client, source);
  expect(telling(resolved, source, client).case.story?.[0]?.id).toBe("own");
});

it("a case that is opened under an id that comes again has no draft of the one before", async () => {
  const source = { is: "opened", id: 1 } as const;
  keptDraft(source, written);
  const opened = await openText(createCaseClient(), "own.json", one);
  expect(opened).toEqual({ is: "opened", source });
  expect(heldDraft(source)).toBeNull();
});
