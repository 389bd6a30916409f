import { Component, type ReactNode } from "react";
import type { Strings } from "../look/strings.en.ts";

type Props = {
  /** What stands inside, as the first words of a sentence. */
  readonly part: string;
  readonly words: Strings;
  /** Words of a way out to the page without its query, where nothing else is left on it. */
  readonly way?: string;
  readonly children: ReactNode;
};

/** Keeps a bug in one part from taking the page down; what failed says so where it stood. */
export class ErrorBoundary extends Component<Props, { readonly message: string | null }> {
  override state: { readonly message: string | null } = { message: null };

  static getDerivedStateFromError(problem: unknown) {
    return { message: problem instanceof Error ? problem.message : String(problem) };
  }

  override render() {
    const { part, words, way, children } = this.props;
    const { message } = this.state;
    if (message === null) return children;
    return (
      <div className="cl-failed" role="alert">
        <p>
          {words.app.failed(part)} {way === undefined && words.app.stillWorks}
        </p>
        <p className="cl-aside">{message}</p>
        <p>
          <button type="button" className="cl-button" onClick={() => this.setState({ message: null })}>
            {words.app.again}
          </button>{" "}
          {way !== undefined && <a href="?">{way}</a>}
        </p>
      </div>
    );
  }
}
