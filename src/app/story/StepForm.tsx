import { inOrder } from "../../layout/order.ts";
import { labelOf } from "../../look/describe.ts";
import { story as say } from "../../look/story.en.ts";
import { things } from "../../model/named.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { Change } from "../../model/story/edit.ts";
import type { Step } from "../../model/story.ts";
import type { Advice } from "../../view/advice.ts";
import { Lines, Words } from "./Words.tsx";

type Props = {
  readonly step: Step;
  readonly resolved: Resolved;
  readonly advice: readonly Advice[];
  /** Takes a change over; those with the same name in a row are one. */
  readonly onChange: (change: Change, name: string | null) => void;
};

const nameOf = (resolved: Resolved, id: Id): string => {
  const found = things(resolved.case).get(id);
  return found?.is === "event" || found?.is === "course" ? labelOf(found.it) : id;
};

const sayAdvice = (resolved: Resolved, advice: Advice): string => {
  if (advice.is === "unknown") return say.unknown(advice.id);
  if (advice.is === "told before") return say.toldBefore(nameOf(resolved, advice.id), advice.step + 1);
  return advice.asked ? say.asksLater(advice.words) : say.namesLater(advice.words);
};

/** What the author ticks: the events and states of the course that this step tells. */
const Tells = ({ step, resolved, onChange }: Omit<Props, "advice">) => {
  const { tells = [] } = step;
  const { events, course = [] } = resolved.case;
  const all = [...inOrder(resolved, events), ...course];
  const listed = new Set(all.map(({ id }) => id));
  const others = tells.filter((id) => !listed.has(id));
  const tick = (id: Id, on: boolean) => {
    const next = on ? [...tells, id] : tells.filter((one) => one !== id);
    onChange({ tells: next.length > 0 ? next : null }, null);
  };
  return (
    <details className="cl-tells">
      <summary>{say.tells(tells.length)}</summary>
      <p className="cl-aside">{say.tellsHelp}</p>
      <ul>
        {[
          ...all.map((one) => ({ id: one.id, name: labelOf(one) })),
          ...others.map((id) => ({ id, name: id })),
        ].map(({ id, name }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={tells.includes(id)}
                onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
              />
              <span dir="auto">{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Hold = ({ step, onChange }: Pick<Props, "step" | "onChange">) => {
  const { hold } = step;
  const set = (change: Partial<NonNullable<Step["hold"]>>, name: string) => {
    const { options, answer, question } = { question: say.firstQuestion, ...hold, ...change };
    onChange(
      {
        hold: {
          question,
          ...(options === undefined || options.length === 0 ? {} : { options }),
          ...(answer === undefined || answer === "" ? {} : { answer }),
        },
      },
      name,
    );
  };
  return (
    <>
      <label className="cl-tick">
        <input
          type="checkbox"
          checked={hold !== undefined}
          onChange={({ currentTarget }) =>
            onChange({ hold: currentTarget.checked ? { question: say.firstQuestion } : null }, null)
          }
        />
        <span>{say.hold}</span>
      </label>
      {hold && (
        <fieldset className="cl-hold">
          <legend className="cl-unseen">{say.hold}</legend>
          <Words
            label={say.question}
            value={hold.question}
            needed
            onWords={(question) => set({ question }, "question")}
          />
          <Lines
            label={say.options}
            value={hold.options ?? []}
            onLines={(options) => set({ options }, "options")}
          />
          <Words
            label={say.answer}
            value={hold.answer ?? ""}
            rows={2}
            onWords={(answer) => set({ answer }, "answer")}
          />
        </fieldset>
      )}
    </>
  );
};

/** The words of one step, and what it holds and tells. */
export const StepForm = ({ step, resolved, advice, onChange }: Props) => {
  const words = (field: "text" | "notes") => (value: string) =>
    onChange({ [field]: value === "" ? null : value }, field);
  return (
    <div className="cl-step-form">
      {advice.length > 0 && (
        <ul className="cl-advice">
          {advice.map((one) => (
            <li key={JSON.stringify(one)}>{sayAdvice(resolved, one)}</li>
          ))}
        </ul>
      )}
      <Words
        label={say.headline}
        value={step.headline}
        needed
        rows={2}
        onWords={(headline) => onChange({ headline }, "headline")}
      />
      <Words label={say.text} value={step.text ?? ""} rows={3} onWords={words("text")} />
      <Words label={say.notes} value={step.notes ?? ""} rows={4} onWords={words("notes")} />
      <Hold step={step} onChange={onChange} />
      <Tells step={step} resolved={resolved} onChange={onChange} />
    </div>
  );
};
