import type { Refusal } from "./source.ts";

/** What kept a case from being read at all; sentences in look/dialogs.en.ts. */
export type Fault =
  | { readonly is: "missing" | "unreachable" | "slow" | "unknown" | "forgotten"; readonly what: string }
  | { readonly is: "status"; readonly what: string; readonly status: number }
  | { readonly is: "large"; readonly what: string; readonly limitMb: number }
  | { readonly is: "many"; readonly count: number }
  | { readonly is: "unreadable"; readonly what: string }
  | { readonly is: "refused"; readonly what: string; readonly host: string; readonly why: Refusal };

/** More than this is refused before it fills the memory. */
export const limitBytes = 50_000_000;

/** How long a server may say nothing. */
const patienceMs = 10_000;

type Limits = { readonly bytes: number; readonly patienceMs: number };

/**
 * The bytes at a path of the same site, or at the address of a file that another one shares, or what went wrong; throws
 * only when `signal` ends it. Neither credentials nor the page's own address go out, and a redirect to another site is
 * not followed.
 */
export const fetchBytes = async (
  path: string,
  signal: AbortSignal,
  limits: Limits = { bytes: limitBytes, patienceMs },
): Promise<Uint8Array<ArrayBuffer> | Fault> => {
  const stalled = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), limits.patienceMs);
  };
  const large: Fault = { is: "large", what: path, limitMb: limits.bytes / 1e6 };
  try {
    wait();
    const answer = await fetch(path, {
      // An address with a host is another site's: only markup of a host page may name one. To a frame that is denied
      // an origin of its own, every site is another.
      ...(path.startsWith("/") && globalThis.origin !== "null"
        ? { mode: "same-origin" }
        : { mode: "cors", redirect: "error" }),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.any([signal, stalled.signal]),
    });
    if (answer.status === 404 || answer.status === 410) return { is: "missing", what: path };
    if (!answer.ok) return { is: "status", what: path, status: answer.status };
    if (Number(answer.headers.get("content-length")) > limits.bytes) return large;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const reader = answer.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      wait();
      parts.push(part.value);
      size += part.value.byteLength;
      if (size > limits.bytes) {
        stalled.abort();
        return large;
      }
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch (problem) {
    if (signal.aborted) throw problem;
    return { is: stalled.signal.aborted ? "slow" : "unreachable", what: path };
  } finally {
    clearTimeout(timer);
  }
};
