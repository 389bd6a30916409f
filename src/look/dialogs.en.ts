/** The words of what is loaded on demand: dialogs, help, faults, and the list of problems. */
export const dialogs = {
  close: "Close",
  open: {
    title: "Open a case",
    shipped: "Cases that come with this page",
    own: "A case of your own",
    choose: "Choose a file…",
    drop: "or drop one anywhere on this page. It stays in this tab and is sent nowhere.",
    paste: "Or paste the text of a case",
    openPasted: "Open this text",
    empty: "There is nothing in the field yet.",
    blank: "Download a blank case",
    blankHelp: "A small file with comments, to fill in with any text editor.",
    failed: (name: string) => `${name} could not be opened`,
    failedUnnamed: "That could not be opened",
    asBefore: "The case before it is still open.",
  },
  keys: {
    title: "Keys",
    key: "Key",
    does: "What it does",
    rows: [
      ["T", "the table, or the timeline again"],
      ["1  2  3", "True, Broken, or Steps scale"],
      ["+  −", "zoom in, zoom out"],
      ["0", "the whole case"],
      ["K", "as known now, or as known then"],
      ["[  ]", "as known one step earlier, later"],
      ["Esc", "close the enlarged panel, then let go of the selection"],
      ["Tab", "to the next thing that can be used or selected"],
      ["←  →", "on the timeline: to the mark before, after; past the last one, along"],
      ["↑  ↓", "on the timeline: to the nearest mark above, below"],
      ["Home  End", "on the timeline: to the first mark, the last one"],
      ["Enter", "on a mark: select it, or let go of it; on a count of events, zoom to them"],
      ["?", "this list"],
    ],
    off: "Single keys do nothing inside a field. To turn them off, put ?keys=off into the address of this page.",
  },
  legend: {
    heading: "How to read the picture",
    sign: "What you see",
    means: "What it means",
    rows: [
      ["solid mark", "known to the day"],
      ["band, or line, through a mark", "anywhere on it: known to the month, the year, or a range"],
      ["hollow mark in a bracket", "somewhere between its ends; its place means nothing"],
      ["open bracket", "some time after; nothing says how long"],
      [
        "hollow mark beside the axis",
        "only before something, or undated; on a narrow screen at the top of its lane",
      ],
      ["dotted tie", "learned later than it happened"],
      ["zig-zag", "time that is not drawn, with how much"],
      ["hatched stretch", "an interval, or an order, that the source does not state"],
      ["arrow", "still so when last known"],
      ["†", "inferred, not stated; Detail has the rule"],
      ["circled number", "so many statements of the source disagree; open it to see them"],
    ],
  },
  none: {
    title: "There is no case to show",
    again: "Try again",
  },
  faults: {
    missing: (what: string) => `There is no case file at ${what}. Check the path, or open another case.`,
    status: (what: string, status: number) =>
      `The server answered ${status} instead of the case file ${what}. Try again, or download the file and open it here.`,
    unreachable: (what: string) =>
      `${what} could not be reached. Try again when the network is back, or open a file of your own.`,
    slow: (what: string) =>
      `The server stopped in the middle of ${what}. Try again, or open a file of your own.`,
    unknown: (what: string) =>
      `No case with the name ${what} comes with this page. The ones that do stand below.`,
    forgotten:
      "This address is for a case that was opened in another tab, or has been forgotten. A link cannot carry it: open its file here.",
    large: (what: string, limitMb: string) =>
      `${what} is larger than ${limitMb} MB, the most that can be opened.`,
    many: (count: string) => `One case at a time: ${count} files came at once, and none was opened.`,
    unreadable: (what: string) => `${what} cannot be read. If it is a folder, open the case file inside it.`,
    refused: {
      host: (what: string, host: string) =>
        `${what} leads to another site${host ? `, ${host}` : ""}. Nothing was asked of it. Download the file, then open it here.`,
      scheme: (what: string) =>
        `${what} is no path on this site. Nothing was loaded. Download the file, then open it here.`,
      signs: (what: string, host: string) =>
        `${what} has signs that hide where it leads${host ? `: to ${host}` : ""}. Nothing was loaded. Download the file, then open it here.`,
      long: (what: string) =>
        `${what}… is too long for the path of a file. Download the file, then open it here.`,
      file: (what: string) =>
        `A page that was opened from a disk may not load ${what}. Open the file here instead.`,
    },
  },
  problems: {
    title: "What is wrong with the file",
    severity: { error: "Error", warning: "Warning", note: "Note" },
    place: (line: number, column: number) => `line ${line}, column ${column}`,
    whole: "the whole file",
    also: (where: string) => `also ${where}`,
    fix: (fix: string) => `To mend it: ${fix}`,
    more: (n: number) => `Show ${n} more`,
  },
};
