import type { Strings } from "../../look/strings.en.ts";
import { ErrorBoundary } from "../ErrorBoundary.tsx";
import { Speaker } from "./Speaker.tsx";

type Props = {
  readonly name: string;
  readonly words: Strings;
  readonly keys: boolean;
  readonly theme: string | null;
};

/** A page that is a speaker window, and nothing else. */
export const SpeakerPage = ({ theme, words, ...rest }: Props) => (
  <div className="caseline" data-theme={theme ?? undefined} lang={words.locale}>
    <ErrorBoundary part={words.app.parts.page} words={words}>
      <Speaker words={words} {...rest} />
    </ErrorBoundary>
  </div>
);
