import { stage as say } from "../../look/stage.en.ts";
import type { Stop } from "../../model/story.ts";
import type { Answers } from "./answers.ts";
import { Places } from "./Hold.tsx";

/** The questions of a story, what was answered, and what happened. */
export const Summary = ({
  stops,
  answers,
}: {
  readonly stops: readonly Stop[];
  readonly answers: Answers;
}) => (
  <div className="cl-show cl-summing">
    <table>
      <thead>
        <tr>
          <th scope="col">{say.asked}</th>
          <th scope="col">{say.answered}</th>
          <th scope="col">{say.happened}</th>
        </tr>
      </thead>
      <tbody>
        {stops
          .filter(({ is }) => is === "asked")
          .map(({ step }) => (
            <tr key={step.id}>
              <th scope="row" dir="auto">
                {step.hold?.question}
              </th>
              <td dir="auto">{answers.get(step.id) ?? <i className="cl-unsaid">{say.noAnswer}</i>}</td>
              <td dir="auto">
                {step.hold?.answer ?? step.headline} <Places step={step} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  </div>
);
