/** The words of exported files and of their dialog, which come with the first export. */
export const exporting = {
  notice: "For teaching and discussion, not for diagnosis.",
  doi: (doi: string) => `doi:${doi}`,
  made: (title: string, version: string) => `${title} · Caseline ${version}`,
  id: "Id",
  details: "Details",
  inferredMark: "†",
  tableTitle: (title: string) => `Timeline of the case: ${title}`,
  program: (version: string) => `Caseline ${version}`,
  formats: {
    svg: "SVG",
    png: "PNG",
    pdf: "PDF",
    pptx: "PowerPoint",
    html: "One HTML file",
    csv: "CSV",
    table: "Table for Word",
    care: "CARE figure",
  },
  joined: " · ",
  timeline: "Timeline",
  histology: "Histology",
  organs: (organ: string, when: string) => `Lesions, ${organ}, ${when}`,
  labeled: (label: string, text: string) => `${label}: ${text}`,
  ports: (event: string) => `Ports: ${event}`,
  key: "In full: what the timeline has in fewer words",
  keyLine: (when: string, kind: string) => [when, kind].filter(Boolean).join("; "),
  continued: (title: string) => `${title}, continued`,
  asOf: (event: string) => `As known at ${event}`,
  atStep: (headline: string) => `As known at “${headline}”`,
  stretch: (from: string, to: string) => `Shows the stretch from ${from} to ${to}`,
  wholeAxis: "Shows the whole axis",
  outside: (n: number) =>
    n === 0
      ? "no event lies outside"
      : n === 1
        ? "1 event is outside of what is shown"
        : `${n} events are outside of what is shown`,
  lanesLeftOut: (names: string) => `lanes left out: ${names}`,
  found: (find: string) => `only what holds “${find}”`,
  step: (n: number, of: number) => `Step ${n} of ${of}`,
  answer: "Answer",
  option: (letter: string, text: string) => `${letter}  ${text}`,
};

/** The shape that every language fills. */
export type ExportWords = typeof exporting;
