import type { Case } from "../../src/model/schema.ts";
import { caseOf } from "../cases.ts";

/** What a text of a case may try, or be: markup, formulas, controls, marks that turn writing, emoji, and length. */
export const HOSTILE: Readonly<Record<string, string>> = {
  markup: `<script>alert(1)</script><img src=x onerror=alert(1)> & "quotes" 'too' ]]>`,
  entity: "&lt;b&gt; &#x41; <!-- --> <?xml?> <![CDATA[x]]>",
  close: "</title></text></svg></td></table>",
  formula: '=HYPERLINK("https://example.com","x")',
  plus: "+1+cmd|' /C calc'!A0",
  at: "@SUM(1+1)*2",
  minus: "-2+3+cmd",
  tab: "\t=1+1",
  lines: 'first\r\nsecond\nthird, "fourth"',
  pdf: "(a) \\) Tj ET endstream endobj %%EOF <</Type>>",
  control: "NUL \u0000 bell \u0007 del \u007f",
  lone: "lone \ud800 half",
  turned: "\u202egnitteh\u202c \u200f\u200e\u2067x\u2069",
  hebrew: "שלום",
  emoji: "👩‍👩‍👧‍👦 🩻",
  long: "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(30),
  many: "word ".repeat(400).trim(),
  ids: "__proto__",
};

/** A case with one of them in every field that a reader sees. */
export const hostileCase = (names: readonly string[] = Object.keys(HOSTILE)): Case => {
  const texts = names.map((name) => HOSTILE[name] ?? "");
  const at = (i: number) => texts[i % texts.length] ?? "";
  const events = texts.map((text, i) => ({
    id: `e${i}`,
    kind: (["imaging", "surgery", "pathology", "laboratory"] as const)[i % 4] ?? "imaging",
    title: text,
    note: at(i + 1),
    text: at(i + 2),
    modality: at(i + 3),
    findings: [{ id: `f${i}`, text: at(i + 4), where: [{ section: at(i + 5) }] }],
    ...(i % 2 ? { time: { after: "e0", by: "P2D" } } : {}),
    ...(i === 2 ? { ports: [{ site: "umbilicus", role: at(1) }], technique: [{ text: at(2) }] } : {}),
  }));
  return caseOf("hostile", events, {
    title: at(0),
    summary: at(1),
    sources: [{ id: "s", citation: at(2), doi: at(3) }],
    lesions: [{ id: "l", title: at(4), site: { organ: "liver", part: "segment 4" }, seen: ["e0"] }],
    specimens: [{ id: "sp", title: at(5), from: "e1" }],
    course: [{ id: "c", state: "disease", title: at(6), time: { at: "e0" } }],
    story: [
      {
        id: "one",
        headline: at(0),
        text: at(1),
        notes: at(2),
        hold: { question: at(3), options: [at(4)], answer: at(5) },
      },
    ],
  });
};
