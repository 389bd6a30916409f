import type { Page } from "playwright-core";

/** Texts of the page that a reader cannot see whole, in words: beside the page, or cut by what they stand in. */
export const cutTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.querySelector("#page") ?? document.body;
    const all = [...root.querySelectorAll("*")].filter(
      (one) => one.checkVisibility() && !one.closest(".cl-unseen, .cl-loading, svg"),
    );
    const scrolls = (one: Element) => /auto|scroll/.test(getComputedStyle(one).overflowX);
    const cut = all.filter((one) => {
      const { overflowX, overflowY, display } = getComputedStyle(one);
      if (display === "inline" || one.matches("select, input")) return false;
      const across = /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
      return across || (/hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1);
    });
    const width = document.documentElement.clientWidth;
    const beside = all.filter((one) => {
      const own = [...one.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (own.length === 0) return false;
      for (let up: Element | null = one; up; up = up.parentElement) if (scrolls(up)) return false;
      const range = document.createRange();
      return own.some((node) => {
        range.selectNodeContents(node);
        return [...range.getClientRects()].some(({ left, right }) => left < -0.5 || right > width + 0.5);
      });
    });
    const says = (how: string) => (one: Element) =>
      `${how}: ${one.className} ${one.textContent?.slice(0, 60)}`;
    return [...cut.map(says("cut")), ...beside.map(says("beside the page"))];
  });

/** Words of the timeline that overlap one another, or lie outside of the picture. */
export const crowdedWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const svg = document.querySelector(".cl-picture");
    const frame = svg?.getBoundingClientRect();
    if (!frame) return ["no timeline"];
    // Above and below the letters a font leaves room that two lines may share.
    const share = 0.2;
    const words = [...document.querySelectorAll<SVGTextElement>(".cl-picture text")]
      .filter((one) => one.checkVisibility() && one.textContent)
      .map((one) => ({ one, box: one.getBoundingClientRect() }));
    const outside = words.filter(
      ({ box }) =>
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1,
    );
    const over = words.flatMap(({ one, box: a }, i) =>
      words.slice(i + 1).flatMap(({ one: other, box: b }) => {
        const deep = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        return across > 1 && deep > share * Math.min(a.height, b.height)
          ? [`${one.textContent} over ${other.textContent}`]
          : [];
      }),
    );
    return [...outside.map(({ one }) => `outside: ${one.textContent}`), ...over];
  });
