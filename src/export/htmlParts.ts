/** The element that holds the case of a page made as one file. */
export const CASE_ID = "caseline-case";

/** The element that holds the plain article of such a page. */
export const ARTICLE_ID = "caseline-article";
