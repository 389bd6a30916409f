import type { Format } from "./formats.ts";
import type { Made, Named } from "./job.ts";
import { type Entry, zipped } from "./zip.ts";

/** A file as it is saved. */
export type Parcel = { readonly name: string; readonly data: Blob };

const bytesOf = async (data: Made): Promise<Uint8Array> =>
  new Uint8Array(await new Blob([data]).arrayBuffer());

const isNamed = (one: Made | Named): one is Named =>
  typeof one === "object" && "name" in one && "data" in one;

/** What was made as one file to save: itself, or an archive where it is several. */
export const parcelOf = async (
  { ending, mime }: Pick<Format, "ending" | "mime">,
  name: string,
  made: Made | readonly Made[] | readonly Named[],
): Promise<Parcel> => {
  const all: readonly (Made | Named)[] = Array.isArray(made) ? made : [made as Made];
  const [only] = all;
  if (all.length === 1 && only !== undefined && !isNamed(only))
    return { name: `${name}.${ending}`, data: new Blob([only], { type: mime }) };
  const entries = await Promise.all(
    all.map(async (one, i): Promise<Entry> => {
      const own = isNamed(one) ? one : { name: `${name}-${i + 1}.${ending}`, data: one };
      return { name: own.name, data: await bytesOf(own.data) };
    }),
  );
  return { name: `${name}.zip`, data: new Blob([zipped(entries)], { type: "application/zip" }) };
};
