import { inline } from "../../look/describe.ts";
import { embed } from "../../look/embed.en.ts";
import { dateText, spanText } from "../../look/format.ts";
import type { Lesion } from "../../model/schema.ts";
import { type Child, tag } from "../markup.ts";
import {
  type Here,
  joined,
  learnedOf,
  list,
  nameOf,
  own,
  placesOf,
  proof,
  soft,
  type Told,
  whenOf,
} from "./say.ts";

/** Who the patient is, and what the board is asked. */
export const patientOf = (here: Here): Child => {
  const { panels } = here.words;
  const { patient: { sex, age, born } = {}, board } = here.shown.case;
  const lines: readonly (readonly [string, string | undefined, (Told | undefined)?])[] = [
    [panels.sexIs, sex && panels.sex[sex.is], sex],
    [panels.ageIs, age && panels.age(spanText(age.is, here.words), inline(nameOf(here, age.at))), age],
    [panels.born, born && dateText(born, here.words)],
    [panels.question, board?.question, board],
    [panels.recommendation, board?.recommendation],
  ];
  return list(
    "ul",
    lines.flatMap(([label, text, told]) =>
      text ? [[panels.labeled(label, text), proof(here, told ?? {})]] : [],
    ),
  );
};

/** The states of the disease, in the order of the case. */
export const courseOf = (here: Here): Child =>
  list(
    "ol",
    (here.shown.case.course ?? []).map((of) => [
      tag("strong", {}, here.words.states[of.state]),
      joined([` ${of.title}`, whenOf(here, of.id), learnedOf(here, of.id)]),
      proof(here, of),
    ]),
  );

const lesionOf = (here: Here, of: Lesion): Child => {
  const { panels, states } = here.words;
  const { organ, part, laterality } = of.site ?? {};
  const seen = (of.seen ?? []).map((id) => nameOf(here, id)).join(", ");
  return [
    joined([
      of.title,
      joined([organ, part, laterality], ", "),
      of.state && states[of.state],
      seen && `${panels.firstSeen} ${seen}`,
      of.removed !== undefined && `${panels.removed} ${nameOf(here, of.removed)}`,
    ]),
    (of.relations ?? []).map((one) => [
      `; ${joined([panels.relation[one.is](nameOf(here, one.to)), one.text], ": ")}`,
      proof(here, one),
    ]),
    proof(here, of),
  ];
};

/** Lesions, specimens, and the thresholds of measures: what events only name. */
export const foundOf = (here: Here): Child => {
  const { panels, states } = here.words;
  const { lesions = [], specimens = [], measures = [] } = here.shown.case;
  const thresholds = measures.flatMap(({ title, label, thresholds = [] }) =>
    thresholds.map((one) => [panels.labeled(label ?? title, one.text), proof(here, one)]),
  );
  return [
    lesions.length > 0 && tag("h3", {}, panels.lesions),
    list(
      "ul",
      lesions.map((of) => lesionOf(here, of)),
    ),
    specimens.length > 0 && tag("h3", {}, panels.specimens),
    list(
      "ul",
      specimens.map((of) => [
        joined([of.title, panels.labeled(panels.from, nameOf(here, of.from)), of.state && states[of.state]]),
        proof(here, of),
      ]),
    ),
    list("ul", thresholds),
  ];
};

/** The steps of the story with their questions and answers; what the speaker alone sees is not in it. */
export const storyOf = ({ shown }: Here): Child =>
  list(
    "ol",
    (shown.case.story ?? []).map(({ headline, text, hold }) => [
      tag("h3", own, headline),
      tag("p", own, text),
      hold && [
        tag("p", own, hold.question),
        hold.options?.length ? [tag("p", soft, embed.article.options), list("ul", hold.options)] : null,
        hold.answer && tag("p", own, tag("strong", {}, embed.article.answer), ` ${hold.answer}`),
      ],
    ]),
  );

/** What sources say against each other, which statement is shown, and why. */
export const conflictsOf = (here: Here): Child =>
  list(
    "ul",
    (here.shown.case.conflicts ?? []).map(({ title, statements, chosen, why }) => [
      tag("h3", own, title),
      list(
        "ul",
        statements.map(({ text, where }, i) => [
          text,
          i === chosen && ` (${embed.article.shown})`,
          placesOf(here, where),
        ]),
      ),
      tag("p", own, why),
    ]),
  );

/** What the case is taken from. */
export const sourcesOf = ({ shown, words }: Here): Child =>
  list(
    "ul",
    (shown.case.sources ?? []).map(({ citation, doi, license }) =>
      joined(
        [
          citation,
          doi !== undefined && `${words.app.doi(doi)}.`,
          license !== undefined && words.panels.labeled(words.panels.license, license),
        ],
        " ",
      ),
    ),
  );
