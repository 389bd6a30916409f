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
  share: {
    title: "A case timeline",
    link: "Link",
    linkHelp: "Opens this case as you see it now.",
    frame: "Frame",
    frameHelp:
      "For slides and pages that take an iframe. Whoever opens them must be able to reach this site.",
    element: "Element",
    elementHelp: "For pages of your own: no frame, and events and methods for what is around.",
    copy: (what: string) => `Copy ${what.toLowerCase()}`,
    copied: "Copied.",
    byHand: "The browser does not let this page copy. The text is selected: copy it from there.",
    preview: "So it looks in another page",
    readonly: "To look at only, without tools",
    opened: (name: string) => `${name} is open in this tab only, and a link cannot carry it.`,
    fileHelp:
      "Save it as one file instead: it opens with a double-click and without a network, and can be sent as it is. Its bytes hold all of the case that is shown now, also what a story reveals late.",
    save: "Save as one file…",
    isFile: "This page is one file that holds its case. Send the file itself: it opens with a double-click.",
  },
};
