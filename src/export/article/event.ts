import { findingText } from "../../look/findingText.ts";
import type { Event, Finding } from "../../model/schema.ts";
import { type Child, tag } from "../markup.ts";
import { type Here, joined, learnedOf, list, nameOf, own, proof, whenOf } from "./say.ts";

const findingOf = (here: Here, of: Finding): Child => {
  const text = findingText(here, of, "whole");
  const learned = learnedOf(here, of.id);
  return [
    of.measure === undefined ? text : here.words.panels.labeled(nameOf(here, of.measure), text),
    of.on !== undefined && ` (${nameOf(here, of.on)})`,
    learned !== null && `, ${learned}`,
    proof(here, of),
  ];
};

/** An event in full: what, when in words, what was found, and where the source says so. */
export const eventOf = (here: Here, of: Event): Child => {
  const { kinds, panels } = here.words;
  const facts = [
    kinds[of.kind],
    of.modality,
    of.site,
    of.note,
    of.cycles !== undefined && panels.labeled(panels.cycles, String(of.cycles)),
    of.line !== undefined && panels.labeled(panels.line, String(of.line)),
    joined((of.agents ?? []).map(({ name, dose }) => joined([name, dose], ", "))),
  ];
  const ports = (of.ports ?? []).map((port) => [
    joined([panels.port(port.site, port.count), port.role], ", "),
    proof(here, port),
  ]);
  const learned = learnedOf(here, of.id);
  return [
    tag("h3", own, of.title),
    tag("p", own, tag("strong", {}, whenOf(here, of.id)), learned !== null && `, ${learned}`),
    tag("p", own, joined(facts, " · ")),
    tag("p", own, of.text),
    list(
      "ul",
      (of.technique ?? []).map((step) => [step.text, proof(here, step)]),
    ),
    list("ul", ports),
    list(
      "ul",
      (of.findings ?? []).map((one) => findingOf(here, one)),
    ),
    proof(here, of),
  ];
};
