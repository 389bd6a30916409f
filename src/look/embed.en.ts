/** The words of what stands in other pages and in files: embeds, the dialog that shares, and the page as one file. */
export const embed = {
  article: {
    why: "This is the case in plain words. The interactive timeline needs a browser that runs the scripts in this file; nothing is sent anywhere.",
    patient: "Patient",
    events: "What happened, in order",
    day0: (name: string) => `Where nothing else is said, times count from: ${name}.`,
    course: "State of the disease",
    found: "What was found",
    story: "The story",
    answer: "Answer",
    options: "Possible answers",
    shown: "the one that the timeline shows",
    sources: "Sources",
    inferred: (what: string) => `† Inferred: ${what}`,
  },
};
