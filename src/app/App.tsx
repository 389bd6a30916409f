import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { Store } from "../view/store.ts";
import { StoreContext } from "../view/useView.ts";
import { Desk, type DeskProps } from "./Desk.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

export type AppProps = DeskProps & {
  readonly client: QueryClient;
  readonly store: Store;
  /** "light", "dark" or "contrast"; null for what the reader's system asks for. */
  readonly theme: string | null;
};

/** One mount: everything below it shares one store and one client with nothing else on the page. */
export const App = ({ client, store, theme, ...desk }: AppProps) => (
  <div className="caseline" data-theme={theme ?? undefined} lang={desk.words.locale}>
    <ErrorBoundary part={desk.words.app.parts.page} words={desk.words} way={desk.words.app.start}>
      <QueryClientProvider client={client}>
        <StoreContext value={store}>
          <Desk {...desk} />
        </StoreContext>
      </QueryClientProvider>
    </ErrorBoundary>
  </div>
);
