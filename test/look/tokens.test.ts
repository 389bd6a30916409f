import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { themes } from "../../src/look/theme.ts";
import { tokensCss } from "../../src/make/tokens.mjs";

const css = readFileSync("src/look/tokens.css", "utf8");

it("the committed custom properties are those of the theme: node src/make/tokens.mjs", () => {
  expect(css).toBe(tokensCss(themes));
});

it("no custom property belongs to the page", () => {
  const selectors = [...css.matchAll(/^ *([^@{}\n][^{}\n]*) \{$/gm)].map((match) => match[1]);
  expect(selectors.length).toBeGreaterThan(7);
  for (const selector of selectors) expect(selector).toMatch(/^\.caseline/);
});
