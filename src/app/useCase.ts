import { QueryClient, queryOptions, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Decoded } from "../io/decode.ts";
import type { Problem } from "../model/problem.ts";
import type { Case } from "../model/schema.ts";
import { type Fault, fetchBytes } from "./fetchBytes.ts";
import { held } from "./held.ts";
import { shipped } from "./shipped.ts";
import type { Source } from "./source.ts";

/** What reading a source gave. */
export type Loaded = {
  /** Null when no case can be shown: then `fault` or `problems` say why. */
  readonly case: Case | null;
  readonly problems: readonly Problem[];
  /** What was read, so that later problems find their line in it; null where nothing was. */
  readonly text: string | null;
  /** What kept the text from being read at all. */
  readonly fault: Fault | null;
  /** For a case opened in this tab: the name of its file, and whether a reload of the tab keeps it. */
  readonly opened: { readonly name: string; readonly kept: boolean } | null;
};

const nothing: Loaded = { case: null, problems: [], text: null, fault: null, opened: null };

/** A client that never forgets, never asks again by itself, and works without a network. */
export const createCaseClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        networkMode: "always",
        retry: false,
        structuralSharing: false,
      },
    },
  });

/** The key under which the client keeps what a source gave. */
export const caseKey = (source: Source) => ["case", source] as const;

/** The key under which the client keeps the draft of a case's story. */
export const draftQuery = (source: Source) => ["story", source] as const;

/** Has a client tell a case without the draft that this tab may hold: a draft is for the page where it is written. */
export const ignoreDraft = (client: QueryClient, source: Source): void => {
  client.setQueryData(draftQuery(source), null);
};

/** The text of a file's bytes, or what is wrong with them. */
export const textOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Decoded> => {
  const { decode } = await import("../io/decode.ts");
  return decode(bytes);
};

/** Reads a text from anywhere as a case, and finds all that is wrong with it. */
export const readText = async (text: string): Promise<Loaded> => {
  const { inspectCase } = await import("../io/inspect.ts");
  return { ...nothing, ...inspectCase(text), text };
};

/** A case of this build has been checked by its tests; what a server may send in its place has not. */
const readShipped = async (text: string): Promise<Loaded> => {
  try {
    const raw: Case | null = JSON.parse(text);
    if (Array.isArray(raw?.events)) return { ...nothing, case: raw, text };
  } catch {
    // A login page, or half a file.
  }
  return readText(text);
};

const readBytes = async (bytes: Uint8Array<ArrayBuffer>): Promise<Loaded> => {
  const { text, problems } = await textOf(bytes);
  return text === null ? { ...nothing, problems } : readText(text);
};

const givenKey = ["given"] as const;

/** Hands a client the text of the one case that needs no asking for: the source "given". */
export const giveCase = (client: QueryClient, text: string): void => {
  client.setQueryData<string>(givenKey, text);
};

const load = async (source: Source, client: QueryClient, signal: AbortSignal): Promise<Loaded> => {
  switch (source.is) {
    case "given": {
      const text = client.getQueryData<string>(givenKey);
      return text === undefined ? { ...nothing, fault: { is: "forgotten", what: "" } } : readText(text);
    }
    case "refused":
      return { ...nothing, fault: { is: "refused", what: source.src, host: source.host, why: source.why } };
    case "site": {
      const bytes = await fetchBytes(source.path, signal);
      return bytes instanceof Uint8Array ? readBytes(bytes) : { ...nothing, fault: bytes };
    }
    case "shipped": {
      const url = shipped.get(source.name);
      if (url === undefined) return { ...nothing, fault: { is: "unknown", what: source.name } };
      const bytes = await fetchBytes(url, signal);
      return bytes instanceof Uint8Array
        ? readShipped(new TextDecoder().decode(bytes))
        : { ...nothing, fault: bytes };
    }
    case "opened": {
      const kept = held();
      if (kept?.id !== source.id) return { ...nothing, fault: { is: "forgotten", what: "" } };
      return { ...(await readText(kept.text)), opened: { name: kept.name, kept: true } };
    }
  }
};

/** How to ask for the case of a source. */
export const caseOptions = (source: Source) =>
  queryOptions({ queryKey: caseKey(source), queryFn: ({ client, signal }) => load(source, client, signal) });

/** The case of a source, as far as it has come. */
export const useCase = (source: Source): UseQueryResult<Loaded> => useQuery(caseOptions(source));
