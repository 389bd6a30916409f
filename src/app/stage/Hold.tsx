import { useId, useState } from "react";
import { stage as say } from "../../look/stage.en.ts";
import type { Step } from "../../model/story.ts";
import { useHere } from "../../panels/Here.tsx";
import { placeOf } from "../../panels/places.ts";
import type { Answers } from "./answers.ts";

type Props = { readonly step: Step; readonly answers: Answers };

/** The question of a hold point, with its options or a field, and the way to what was done. */
export const Asked = ({ step, answers, onNext }: Props & { readonly onNext: () => void }) => {
  const [given, setGiven] = useState(answers.get(step.id) ?? "");
  const name = useId();
  const answer = (text: string) => {
    setGiven(text);
    if (text.trim() === "") answers.delete(step.id);
    else answers.set(step.id, text);
  };
  const { question = "", options = [] } = step.hold ?? {};
  return (
    <form
      className="cl-asked"
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      {options.length > 0 ? (
        <fieldset>
          <legend className="cl-unseen">{question}</legend>
          {options.map((option) => (
            <label key={option}>
              <input type="radio" name={name} checked={given === option} onChange={() => answer(option)} />
              <span dir="auto">{option}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <label className="cl-free">
          <span>{say.yourAnswer}</span>
          <textarea
            rows={2}
            value={given}
            dir="auto"
            onChange={({ currentTarget }) => answer(currentTarget.value)}
          />
          <small>{say.answerHelp}</small>
        </label>
      )}
      <button type="submit" className="cl-button">
        {say.reveal}
      </button>
    </form>
  );
};

/** Where the source states what a step tells. */
export const Places = ({ step }: { readonly step: Step }) => {
  const here = useHere();
  const places = [...new Set((step.where ?? []).map((at) => placeOf(here, at)))];
  return places.length > 0 && <small>{places.join("; ")}</small>;
};

/** What was done at a hold point, with its source, beside what was answered. */
export const Answered = ({ step, answers }: Props) => {
  const given = answers.get(step.id);
  return (
    <dl className="cl-answered">
      {given !== undefined && (
        <div>
          <dt>{say.yourAnswer}</dt>
          <dd dir="auto">{given}</dd>
        </div>
      )}
      <div>
        <dt>{say.done}</dt>
        <dd dir="auto">
          {step.hold?.answer ?? step.headline} <Places step={step} />
        </dd>
      </div>
    </dl>
  );
};
