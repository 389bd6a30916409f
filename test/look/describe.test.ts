import { expect, test } from "vitest";
import { describeEvent, inline, labelOf } from "../../src/look/describe.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { SYNTHETIC } from "../cases.ts";
import { readJson } from "../data/reading.ts";

const builtIn = readJson("data/cases/hepatic-leiomyosarcoma.json") as Case;

test.each([builtIn, ...SYNTHETIC].map((of) => [of.id, of] as const))(
  "the spoken sentence of every mark of %s has its label and its title in it",
  (_, of) => {
    const resolved = resolve(of);
    for (const thing of [...of.events, ...(of.course ?? [])]) {
      const says = describeEvent(resolved, thing.id, null, en).toLowerCase();
      expect(says).toContain(inline(labelOf(thing)).toLowerCase());
      expect(says).toContain(inline(thing.title).toLowerCase());
    }
  },
);

test("a label that stands in the title is not said twice", () => {
  const resolved = resolve(builtIn);
  const says = (id: string) => describeEvent(resolved, id, null, en);
  expect(says("discharge")).toMatch(/^Visit: discharge; /);
  expect(says("ce-ct")).toMatch(/^Imaging: CE-CT, contrast-enhanced CT; /);
});
