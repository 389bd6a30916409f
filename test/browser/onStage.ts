import type { Page } from "playwright-core";
import type { Resolved } from "../../src/model/resolved.ts";
import { type Stop, stopsOf } from "../../src/model/story.ts";
import { builtIn } from "./host.ts";

/** The stops of the built-in story. */
export const stops: readonly Stop[] = stopsOf(builtIn.story ?? []);

/** The summary that follows the last stop. */
export const SUMMARY = stops.length;

/** Waits until a page stands at a stop, or the summary, and nothing on it moves any more. */
export const standsAt = async (page: Page, at: number): Promise<void> => {
  const stop = stops[Math.min(at, stops.length - 1)];
  const step = stop?.step.id ?? "";
  const heading =
    at === SUMMARY ? null : stop?.is === "asked" ? stop.step.hold?.question : stop?.step.headline;
  await page.waitForFunction(
    ([id, answered, head]) => {
      const at = new URLSearchParams(location.hash.slice(1));
      const h1 = document.querySelector(".cl-stage h1")?.textContent;
      return (
        at.get("step") === id &&
        (at.get("answered") === "1") === answered &&
        (head === null ? document.querySelector(".cl-summing") !== null : h1 === head)
      );
    },
    [step, stop?.is === "answered", heading] as const,
  );
  await rested(page);
};

/** Waits until nothing moves and nothing changes from one frame to the next. */
const rested = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let last = ""; last !== document.body.innerHTML; ) {
      last = document.body.innerHTML;
      await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
      await frame();
      await frame();
    }
  });

/** Goes on stage from the reading view. */
export const present = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await standsAt(page, 0);
};

/** Where a page stands, by its address and what it shows; -1 off stage. */
export const placeOn = async (page: Page): Promise<number> => {
  const [hash, summary] = await page.evaluate(
    () => [location.hash, document.querySelector(".cl-summing") !== null] as const,
  );
  const at = new URLSearchParams(hash.slice(1));
  const place = stops.findIndex(
    ({ step, is }) => step.id === at.get("step") && (is === "answered") === (at.get("answered") === "1"),
  );
  return summary ? SUMMARY : place;
};

/** All of the mount's document, a line for each element, its attributes by name; ids that React counts, by their order. */
export const documentOf = async (page: Page): Promise<readonly string[]> => {
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll(".caseline, .caseline *")].map((element) => {
      const attributes = [...element.attributes].map(({ name, value }) => `${name}="${value}"`).sort();
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const parents = element.parentElement?.closest(".caseline") ? element.parentElement.tagName : "";
      return `${parents}>${element.tagName} ${attributes.join(" ")} ${own.map((text) => text.nodeValue).join("|")}`;
    }),
  );
  const ids: string[] = [];
  return lines.map((line) =>
    line.replace(/_r_[a-z0-9]+_/g, (id) => {
      if (!ids.includes(id)) ids.push(id);
      return `id-${ids.indexOf(id)}`;
    }),
  );
};

/** What a story has told by a stop, and what it has not; notes are for the speaker alone. */
export const storyAt = (at: number, resolved: Resolved) => {
  const told = stops.slice(0, at + 1).map(({ step, is }) => {
    const { headline, text, hold } = step;
    return is === "asked" ? [hold?.question, hold?.options] : [headline, text, hold];
  });
  // A badge is what a mark is called in the document, whatever a speaker's notes say of one.
  return {
    seen: [told, resolved.case.sources, "badge"],
    hidden: (resolved.case.story ?? []).map(withoutNames),
  };
};

/** The words of a step, without what names things of the case. */
const withoutNames = ({ headline, text, notes, hold }: Stop["step"]) => [headline, text, notes, hold];
