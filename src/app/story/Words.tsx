import { useId, useState } from "react";
import { story as say } from "../../look/story.en.ts";

type Props = {
  readonly label: string;
  readonly value: string;
  /** Whether it may be empty; else the last words stay until there are others. */
  readonly needed?: boolean;
  readonly rows?: number;
  readonly onWords: (words: string) => void;
};

/** A field of a step's words. What cannot stand in a story is shown as it is typed, and not taken over. */
export const Words = ({ label, value, needed = false, rows = 1, onWords }: Props) => {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const empty = needed && typed !== null && typed.trim() === "";
  const taken = (words: string) => {
    const bad = needed && words.trim() === "";
    setTyped(bad ? words : null);
    if (!bad) onWords(words);
  };
  return (
    <div className="cl-words">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        dir="auto"
        rows={rows}
        value={typed ?? value}
        aria-invalid={empty || undefined}
        aria-describedby={empty ? `${id}-needed` : undefined}
        onChange={({ currentTarget }) => taken(currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
      {empty && (
        <p id={`${id}-needed`} className="cl-needed">
          {say.needed}
        </p>
      )}
    </div>
  );
};

/** One option a line; an empty line is one that is being written. */
const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

/** A field of a list of words, one a line. */
export const Lines = ({
  label,
  value,
  onLines,
}: {
  readonly label: string;
  readonly value: readonly string[];
  readonly onLines: (lines: string[]) => void;
}) => {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const whole = value.join("\n");
  const isOwn = typed !== null && linesOf(typed).join("\n") === whole;
  return (
    <div className="cl-words">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        dir="auto"
        rows={4}
        value={isOwn ? typed : whole}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onLines(linesOf(currentTarget.value));
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
};
