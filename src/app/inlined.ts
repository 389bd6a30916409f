import { ARTICLE_ID, CASE_ID } from "../export/htmlParts.ts";

/**
 * The text of the case that a page was made with, as src/export/html.ts makes one; null for none. It and the plain
 * article leave the document: what is hidden at a cursor must not stand beside the picture.
 */
export const takeCase = (page: Document): string | null => {
  const holder = page.getElementById(CASE_ID);
  page.getElementById(ARTICLE_ID)?.remove();
  if (holder?.tagName !== "SCRIPT") return null;
  holder.remove();
  return holder.textContent;
};
