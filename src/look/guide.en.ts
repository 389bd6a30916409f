/** The words of a reader's guide. */
export const guide = {
  title: "Reader’s guides",
  notDiagnosis: "What the cited criteria say — not a diagnosis",
  criterion: "Criterion",
  criteria: "Criteria",
  noCriteria: "The report gives no criteria.",
  judgments: { met: "met", "not met": "not met", "cannot be told": "cannot be told" },
  disagree: "sources disagree",
  asked: (measure: string, value: string) => `${measure}: ${value}`,
};
