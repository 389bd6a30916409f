import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** In the name of a mark stands its label; what is written below the label need not stand in the same order. */
const isSecondLine = (id: string, html: string): boolean =>
  id === "label-content-name-mismatch" && /^<g [^>]*class="[^"]*\bcl-mark\b/.test(html);

/** Everything that axe has against what stands under a selector, its best practices too: rule, element, and why. */
export const axeAgainst = async (page: Page, within = "html"): Promise<readonly string[]> => {
  if (!(await page.evaluate("Boolean(window.axe)"))) await page.evaluate(source);
  const run = `axe.run(${JSON.stringify(within)}, { resultTypes: ["violations"], preload: false })`;
  const { violations, passes } = await page.evaluate<AxeResults>(run);
  expect(passes.length).toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !isSecondLine(id, html))
      .map((node) => ({ target: node.target.join(" "), why: node.failureSummary }))
      .map(({ target, why }) => `${id}: ${target}: ${why}`),
  );
};
