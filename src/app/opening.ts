import type { QueryClient } from "@tanstack/react-query";
import { type Fault, limitBytes } from "./fetchBytes.ts";
import { held, hold } from "./held.ts";
import { openedQueries } from "./opened.ts";
import type { Source } from "./source.ts";
import { dropDraft } from "./story/draft.ts";
import { caseKey, type Loaded, readText, textOf } from "./useCase.ts";

/** A file or a text that could not be opened: the case before it stays on screen. */
export type NotOpened = {
  readonly name: string;
  readonly fault: Fault | null;
  readonly problems: Loaded["problems"];
  readonly text: string | null;
};

export type Opened =
  | { readonly is: "opened"; readonly source: Source }
  | ({ readonly is: "not opened" } & NotOpened);

const nextId = (client: QueryClient): number =>
  1 +
  Math.max(
    held()?.id ?? 0,
    ...openedQueries(client).map(({ queryKey: [, source] }) => (source as { readonly id?: number }).id ?? 0),
  );

/** Opens a text in this tab and keeps it there; a text that is no case changes nothing. */
export const openText = async (client: QueryClient, name: string, text: string): Promise<Opened> => {
  const loaded = await readText(text);
  if (loaded.case === null) return { is: "not opened", name, fault: null, problems: loaded.problems, text };
  const id = nextId(client);
  const source: Source = { is: "opened", id };
  // An id comes again where the tab did not keep the case that had it; a draft of that one may be left.
  dropDraft(source);
  client.setQueryData<Loaded>(caseKey(source), {
    ...loaded,
    opened: { name, kept: hold({ id, name, text }) },
  });
  return { is: "opened", source };
};

/** Opens the one file of a drop or a dialog. */
export const openFiles = async (
  client: QueryClient,
  files: readonly File[],
  limit = limitBytes,
): Promise<Opened> => {
  const [file] = files;
  const fault = (fault: Fault): Opened => ({
    is: "not opened",
    name: file?.name ?? "",
    fault,
    problems: [],
    text: null,
  });
  if (!file || files.length > 1) return fault({ is: "many", count: files.length });
  if (file.size > limit) return fault({ is: "large", what: file.name, limitMb: limit / 1e6 });
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that has gone since it was chosen.
    return fault({ is: "unreadable", what: file.name });
  }
  const { text, problems } = await textOf(bytes);
  return text === null
    ? { is: "not opened", name: file.name, fault: null, problems, text }
    : openText(client, file.name, text);
};
