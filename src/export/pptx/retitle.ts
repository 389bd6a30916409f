import type { Measure } from "../../layout/label.ts";
import type { Page } from "../page/page.ts";
import { passage } from "../page/passage.ts";

/**
 * A page of panels under the names of its figures: slides are found by their titles, and no two should have the same.
 * A figure that is alone gives up its own caption. A page with a timeline, of a story, or with a long list of names
 * keeps its title.
 */
export const retitled = (page: Page, measure: Measure): Page => {
  const names = page.figures.map(({ is, title, caption }) =>
    is === "timeline" || caption === undefined ? null : title,
  );
  const [first] = page.title.shapes;
  if (page.step !== null || names.length === 0 || names.includes(null) || first === undefined) return page;
  const [{ font, size, fill = "ink" }, { x, y, w }] = [first, page.title];
  const title = passage([...new Set(names)].join(" · "), { x, y, w }, measure, { font, size, fill });
  if (title.h > page.title.h) return page;
  const [only, ...others] = page.figures;
  if (only === undefined || others.length > 0) return { ...page, title };
  const { caption: _, ...bare } = only;
  return { ...page, title, figures: [bare] };
};
