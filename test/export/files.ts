import { FORMATS, type Format } from "../../src/export/formats.ts";
import type { Job, Made } from "../../src/export/job.ts";

import type { Case } from "../../src/model/schema.ts";
import { jobOf } from "./cases.ts";

/** A job for files; what a test does not care about is filled in. */
export const fileJob = (of: Case, rest: Partial<Job> = {}): Job => ({
  ...jobOf(of),
  theme: "light",
  density: 1,
  ...rest,
});

const formatOf = (id: Format["id"]): Format => {
  const found = FORMATS.find((format) => format.id === id);
  if (found === undefined) throw new Error(`no format ${id}`);
  return found;
};

/** Everything that a format makes of a job: its files without names. */
export const filesOf = async (id: Format["id"], job: Job): Promise<readonly Made[]> => {
  const made = await (await formatOf(id).load()).make(job, {});
  if (typeof made === "object" && "refused" in made) throw new Error(made.refused);
  const all: readonly (Made | { readonly data: Made })[] = Array.isArray(made) ? made : [made as Made];
  return all.map((one) => (typeof one === "object" && "data" in one ? one.data : one));
};

/** The characters that a format cannot show of a job. */
export const lackingOf = async (id: Format["id"], job: Job): Promise<readonly string[]> =>
  (await (await formatOf(id).load()).lacking?.(job)) ?? [];
