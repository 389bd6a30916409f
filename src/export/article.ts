import { version } from "../../package.json";
import { inOrder } from "../layout/order.ts";
import { embed } from "../look/embed.en.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Resolved } from "../model/resolved.ts";
import { eventOf } from "./article/event.ts";
import { type Here, joined, list, nameOf, own, proof, section, soft } from "./article/say.ts";
import { conflictsOf, courseOf, foundOf, patientOf, sourcesOf, storyOf } from "./article/things.ts";
import { ARTICLE_ID } from "./htmlParts.ts";
import { tag } from "./markup.ts";

/**
 * All that a case says as a plain article in HTML: each event in time order with when it was, what was found, and
 * where the source says so. Speaker's notes are not in it.
 */
export const articleOf = (shown: Resolved, words: Strings): string => {
  const here: Here = { shown, words };
  const { title, summary, day0, events, missing = [], context = [], images = [] } = shown.case;
  const { article } = embed;
  const { panels, app } = words;
  const told = inOrder(shown, events).map((one) => eventOf(here, one));
  const said = context.map((one) => [joined([one.title, one.text], ": "), proof(here, one)]);
  const pictures = images.map((one) => [joined([one.caption, one.credit, one.license]), proof(here, one)]);
  const lacking = missing.map(({ text }) => text);
  return tag(
    "article",
    { id: ARTICLE_ID, class: "cl-article", lang: words.locale },
    tag("h1", own, title),
    tag("p", own, summary),
    tag("p", {}, tag("strong", {}, app.notice)),
    tag("p", soft, article.why),
    section(article.patient, patientOf(here)),
    section(article.events, day0 && tag("p", soft, article.day0(nameOf(here, day0))), list("ol", told)),
    section(article.course, courseOf(here)),
    section(article.found, foundOf(here)),
    section(article.story, storyOf(here)),
    section(panels.conflicts, conflictsOf(here)),
    section(panels.missing, list("ul", lacking)),
    section(panels.context, list("ul", said)),
    section(panels.images, list("ul", pictures)),
    section(article.sources, sourcesOf(here)),
    tag("p", soft, app.version(version)),
  ).html;
};
