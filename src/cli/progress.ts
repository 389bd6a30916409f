import { cli } from "../look/cli.en.ts";

/** Work shorter than this shows no progress. */
const LONG_MS = 400;

/** A line on a terminal that tells how far long work is; it goes when that ends. Nothing where errors are piped. */
export const progressLine = () => {
  const { stderr } = process;
  const start = performance.now();
  let shown = false;
  return {
    tell: (share: number): void => {
      if (!stderr.isTTY || performance.now() - start < LONG_MS) return;
      shown = true;
      stderr.write(`\r${cli.progress(share)} `);
    },
    end: (): void => {
      if (shown) stderr.write("\r\u001b[K");
    },
  };
};
