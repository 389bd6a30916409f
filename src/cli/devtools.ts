import { spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

type Answer = Readonly<Record<string, unknown>>;

/** A browser that was started, and answers over two pipes. */
export type Browser = {
  /** Calls a method of the Chrome DevTools Protocol. Rejects with its error, or when the browser has gone. */
  readonly ask: (method: string, params: object, sessionId?: string) => Promise<Answer>;
  /** Ends the browser and waits until it has gone. */
  readonly stop: () => Promise<void>;
};

/** A browser that says nothing for so long will not. */
const MOST_MS = 60_000;

/** Starts a browser that is driven over pipes: it opens no port. Messages end in a zero byte. */
export const startBrowser = (path: string, args: readonly string[]): Browser => {
  const child = spawn(path, [...args, "--remote-debugging-pipe"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    timeout: MOST_MS,
    killSignal: "SIGKILL",
  });
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<number, { done: (answer: Answer) => void; failed: (error: Error) => void }>();
  let isGone = false;
  const gone = new Promise<void>((end) => {
    const over = () => {
      isGone = true;
      for (const { failed } of waiting.values()) failed(new Error("the browser has gone"));
      waiting.clear();
      end();
    };
    child.on("error", over);
    child.on("close", over);
  });
  to.on("error", () => {});
  from.on("error", () => {});
  let heard = "";
  from.setEncoding("utf8");
  from.on("data", (part: string) => {
    const messages = (heard + part).split("\0");
    heard = messages.pop() ?? "";
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message);
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.failed(new Error(error.message));
      else asked?.done(result);
    }
  });
  let last = 0;
  return {
    ask: (method, params, sessionId) =>
      new Promise((done, failed) => {
        if (isGone) {
          failed(new Error("the browser has gone"));
          return;
        }
        last += 1;
        waiting.set(last, { done, failed });
        to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      }),
    stop: async () => {
      child.kill("SIGKILL");
      await gone;
    },
  };
};
