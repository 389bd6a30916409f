import { locatorText } from "../../look/format.ts";
import { speaker } from "../../look/speaker.en.ts";
import type { Strings } from "../../look/strings.en.ts";
import type { Case } from "../../model/schema.ts";
import type { Stop } from "../../model/story.ts";
import { parseView } from "../../view/url.ts";

/** What stands largest on stage: a question hides its step's headline until it is answered. */
export const headOf = ({ step, is }: Stop): string =>
  is === "asked" ? (step.hold?.question ?? step.headline) : step.headline;

/** What belongs to a question: what there is to choose from, and the answer that the room may not have seen yet. */
export const Hold = ({ stop: { step, is } }: { readonly stop: Stop }) => {
  if (step.hold === undefined) return null;
  const { question, options = [], answer } = step.hold;
  return (
    <dl className="cl-hold-notes">
      {is === "asked" && options.length > 0 && (
        <>
          <dt>{speaker.options}</dt>
          <dd dir="auto">{options.join(" · ")}</dd>
        </>
      )}
      {is === "answered" && (
        <>
          <dt>{speaker.question}</dt>
          <dd dir="auto">{question}</dd>
        </>
      )}
      {answer !== undefined && (
        <>
          <dt>{is === "asked" ? speaker.answerLater : speaker.answer}</dt>
          <dd dir="auto">{answer}</dd>
        </>
      )}
    </dl>
  );
};

/** Where the source states what a step tells, and which panel stands beside it. */
export const StepFoot = ({ stop: { step }, of, words }: { stop: Stop; of: Case; words: Strings }) => {
  const { panel } = parseView(step.view ?? "");
  const where = (step.where ?? []).map((at) => locatorText(at, of, words)).join("; ");
  return (
    <p className="cl-aside">
      {where !== "" && `${speaker.where}: ${where}`}
      {where !== "" && panel !== null && " · "}
      {panel !== null && speaker.panel(words.panels[panel])}
    </p>
  );
};

/** The notes of a step, in the lines that they were written in. */
export const Notes = ({ stop: { step } }: { readonly stop: Stop }) =>
  step.notes === undefined ? (
    <p className="cl-aside">{speaker.noNotes}</p>
  ) : (
    <p className="cl-lines" dir="auto">
      {step.notes}
    </p>
  );
