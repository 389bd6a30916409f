/** The words of a presentation that the pictures in it do not have themselves. */
export const pptx = {
  /** What a mark without a sentence is called in the program's list of shapes. */
  roles: {
    ground: "Ground",
    lane: "Lane",
    gap: "Gap in time",
    axis: "Time axis",
    tick: "Tick",
    fold: "Folded time",
    course: "State of the disease",
    event: "Event",
    bracket: "Bracket",
    tray: "Before the axis",
    cluster: "Events together",
    series: "Series",
    note: "Note",
    window: "Window",
    head: "Heading",
    row: "Row",
    value: "Value",
    threshold: "Threshold",
    badge: "Badge",
    figure: "Figure",
    lesion: "Lesion",
    leader: "Leader",
    port: "Port",
  },
  shape: "Shape",
  label: "Label",
  table: "Table",
  chart: "Chart",
  steps: "In the order of time, at equal steps; not to scale",
  dates: "Date",
  daysFrom: (event: string) => `Days from ${event}`,
  /** Title of the table of what is shown, and where it is stated. */
  where: "Where the report says it",
  creator: (version: string) => `Caseline ${version}`,
  layout: "Title and figure",
  placeholders: { title: "Title", body: "Text", ftr: "Footer", sldNum: "Slide number" },
  /** What an empty placeholder of the master says. */
  prompts: { title: "Title", body: "Text", ftr: "Footer" },
  notes: { slide: "Slide image", words: "Notes", prompt: "Notes" },
};

export type PptxWords = typeof pptx;
