import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchBytes } from "../../src/app/fetchBytes.ts";

const never = new AbortController().signal;
const answer = (make: (init: RequestInit) => Response | Promise<Response>) => {
  const asked = vi.fn((_: string, init: RequestInit) => Promise.resolve(make(init)));
  vi.stubGlobal("fetch", asked);
  return asked;
};

/** A body that sends some bytes, and then nothing more. */
const stalling = ({ signal }: RequestInit): Response =>
  new Response(
    new ReadableStream({
      start(control) {
        control.enqueue(new Uint8Array(10));
        signal?.addEventListener("abort", () => control.error(new Error("aborted")));
      },
    }),
  );

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("bytes from the same site", () => {
  it("come whole, asked for without credentials, referrer, or leave to go elsewhere", async () => {
    const asked = answer(() => new Response("{}"));
    expect(await fetchBytes("/x.json", never)).toEqual(new TextEncoder().encode("{}"));
    expect(asked.mock.calls[0]?.[1]).toMatchObject({
      mode: "same-origin",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
  });

  it.each([
    [404, { is: "missing", what: "/x.json" }],
    [410, { is: "missing", what: "/x.json" }],
    [401, { is: "status", what: "/x.json", status: 401 }],
    [500, { is: "status", what: "/x.json", status: 500 }],
  ])("that are answered with %i are a fault by name", async (status, fault) => {
    answer(() => new Response("no", { status }));
    expect(await fetchBytes("/x.json", never)).toEqual(fault);
  });

  it("that cannot be reached, or are redirected elsewhere, are a fault by name", async () => {
    answer(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await fetchBytes("/x.json", never)).toEqual({ is: "unreachable", what: "/x.json" });
  });

  it("that stop coming are given up", async () => {
    answer(stalling);
    const limits = { bytes: 1000, patienceMs: 20 };
    expect(await fetchBytes("/x.json", never, limits)).toEqual({ is: "slow", what: "/x.json" });
  });

  it("that say they are too many are not read, and those that do not say are stopped", async () => {
    const limits = { bytes: 100, patienceMs: 1000 };
    const fault = { is: "large", what: "/x.json", limitMb: 0.0001 };
    const pulled = vi.fn((control: ReadableStreamDefaultController) => control.enqueue(new Uint8Array(60)));
    answer(() => new Response(new ReadableStream({ pull: pulled }, { highWaterMark: 0 })));
    expect(await fetchBytes("/x.json", never, limits)).toEqual(fault);
    expect(pulled.mock.calls.length).toBeLessThan(5);
    pulled.mockClear();
    answer(
      () =>
        new Response(new ReadableStream({ pull: pulled }, { highWaterMark: 0 }), {
          headers: { "content-length": "101" },
        }),
    );
    expect(await fetchBytes("/x.json", never, limits)).toEqual(fault);
    expect(pulled).not.toHaveBeenCalled();
  });

  it("that nobody waits for any more throw, and are no fault", async () => {
    answer(stalling);
    const ended = new AbortController();
    const work = fetchBytes("/x.json", ended.signal);
    ended.abort();
    await expect(work).rejects.toThrow();
  });
});
