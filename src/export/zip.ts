import { zipSync } from "fflate";

/** A file in an archive. */
export type Entry = { readonly name: string; readonly data: Uint8Array };

/** The first moment that an archive can hold: when it was made is no part of what is exported. */
const ALWAYS = "1980-01-01T00:00:00";

/** Files in one archive, in their order, without the time of its making: same files, same bytes. */
export const zipped = (entries: readonly Entry[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(entries.map(({ name, data }) => [name, data])), { mtime: ALWAYS, level: 6 });
