import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { made } from "../../src/make/fonts.mjs";

it("the committed fonts and widths are those that the script makes", async () => {
  for (const { path, data } of await made()) {
    expect(Buffer.compare(readFileSync(path), data), `${path}: run node src/make/fonts.mjs`).toBe(0);
  }
});
