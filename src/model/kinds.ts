/** The kinds of event, in the order of their lanes; each has a lane of its own by default. */
export const KINDS = [
  "history",
  "encounter",
  "surgery",
  "treatment",
  "imaging",
  "pathology",
  "laboratory",
  "diagnosis",
  "staging",
  "follow-up",
] as const;
