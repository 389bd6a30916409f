/** The themes: what each row of the table below gives a color for, in this order. */
export const THEMES = ["light", "dark", "print", "contrast"] as const;
export type ThemeName = (typeof THEMES)[number];

/**
 * Every color there is, by what it means. A state has three: the hue of its marks, the hue of words in it
 * (4.5:1 on every ground), and the text that stands on it. Marks hold 3:1 on ground, panel and band. The hues
 * of the states can be told apart with every kind of color vision; lanes have quiet, inky ones.
 */
const TABLE = {
  ground: ["#fcfbf8", "#14171d", "#ffffff", "#ffffff"],
  panel: ["#ffffff", "#1b2028", "#ffffff", "#ffffff"],
  band: ["#f4f1ea", "#222831", "#f5f4f1", "#f2f2f2"],
  hatch: ["#e7e2d8", "#2b313b", "#e4e1da", "#dedede"],
  ink: ["#1d2127", "#f2efe8", "#111418", "#000000"],
  /** Secondary text. */
  soft: ["#575c66", "#a9b0bc", "#474b53", "#1f2226"],
  /** Hairlines that only separate. */
  faint: ["#e2ddd2", "#323945", "#d5d2ca", "#767676"],
  /** Lines that mean something: axes, whiskers, outlines. */
  line: ["#7d818a", "#7f8794", "#6b6f77", "#000000"],
  /** What is selected, and what warns. */
  accent: ["#a93f2b", "#f0806b", "#a03621", "#8f1300"],
  link: ["#2b5e9c", "#8cb8ee", "#23528c", "#003a9b"],
  focus: ["#1c63c4", "#8cc0ff", "#1c63c4", "#0038c7"],

  /** A schematic organ: its surface, what lies in the shade, and its outline. */
  organ: ["#f6e7dc", "#3b2f2c", "#f8efe8", "#f4f4f4"],
  organShade: ["#e6cbba", "#523f39", "#ead8cb", "#dcdcdc"],
  organLine: ["#96705a", "#bd9c8a", "#86654f", "#000000"],

  history: ["#5d5850", "#c9c4ba", "#5d5850", "#3a3630"],
  encounter: ["#54595f", "#bfc5cc", "#54595f", "#35383c"],
  surgery: ["#1d2127", "#f2efe8", "#111418", "#000000"],
  treatment: ["#5b3a63", "#c7a9d6", "#5b3a63", "#43204c"],
  imaging: ["#33496e", "#a9bfe6", "#33496e", "#1b3159"],
  pathology: ["#7a3350", "#e3a9c0", "#7a3350", "#5f1535"],
  laboratory: ["#23626b", "#93cdd3", "#23626b", "#00454e"],
  diagnosis: ["#6d4a17", "#e0c294", "#6d4a17", "#4f3000"],
  staging: ["#6a5f22", "#d6cd8f", "#6a5f22", "#4a4100"],
  followUp: ["#26528c", "#9dc0f0", "#26528c", "#00387a"],

  benign: ["#468260", "#5fb092", "#468260", "#02553f"],
  uncertain: ["#b57f07", "#f1bb4b", "#b57f07", "#926500"],
  suspected: ["#ba490a", "#df8550", "#ba490a", "#9e2500"],
  disease: ["#9a2b1c", "#dc5740", "#9a2b1c", "#770500"],
  observation: ["#5f636f", "#7a7e87", "#5f636f", "#616368"],
  treatmentState: ["#5a305c", "#b290ed", "#5a305c", "#420466"],
  response: ["#0697a6", "#8bd5e7", "#0697a6", "#007991"],
  noEvidence: ["#235193", "#4189cd", "#235193", "#1b46b3"],
  dead: ["#171b21", "#f1eee6", "#171b21", "#000000"],

  benignText: ["#34704d", "#5fb092", "#34704d", "#02553f"],
  uncertainText: ["#8a5700", "#f1bb4b", "#8a5700", "#845800"],
  suspectedText: ["#ad3d00", "#df8550", "#ad3d00", "#9e2500"],
  diseaseText: ["#9a2b1c", "#f6725a", "#9a2b1c", "#770500"],
  observationText: ["#5a5e6a", "#999da5", "#5a5e6a", "#5d5f64"],
  treatmentStateText: ["#5a305c", "#b290ed", "#5a305c", "#420466"],
  responseText: ["#006d7c", "#8bd5e7", "#006d7c", "#006a80"],
  noEvidenceText: ["#235193", "#5aa1e6", "#235193", "#1b46b3"],
  deadText: ["#171b21", "#f1eee6", "#171b21", "#000000"],

  onBenign: ["#ffffff", "#0b0d11", "#ffffff", "#ffffff"],
  onUncertain: ["#0b0d11", "#0b0d11", "#0b0d11", "#ffffff"],
  onSuspected: ["#ffffff", "#0b0d11", "#ffffff", "#ffffff"],
  onDisease: ["#ffffff", "#0b0d11", "#ffffff", "#ffffff"],
  onObservation: ["#ffffff", "#0b0d11", "#ffffff", "#ffffff"],
  onTreatmentState: ["#ffffff", "#0b0d11", "#ffffff", "#ffffff"],
  onResponse: ["#0b0d11", "#0b0d11", "#0b0d11", "#ffffff"],
  onNoEvidence: ["#ffffff", "#0b0d11", "#ffffff", "#ffffff"],
  onDead: ["#ffffff", "#0b0d11", "#ffffff", "#ffffff"],
} as const satisfies Record<string, Readonly<Record<number, string>> & { readonly length: 4 }>;

/** The meaning of a color; `--cl-` before it makes the custom property. */
export type Token = keyof typeof TABLE;
export type Theme = Readonly<Record<Token, string>>;

const theme = (column: number): Theme =>
  Object.fromEntries(Object.entries(TABLE).map(([token, colors]) => [token, colors[column]])) as Theme;

/** Every color of every theme, as #rrggbb. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: theme(0),
  dark: theme(1),
  print: theme(2),
  contrast: theme(3),
};
