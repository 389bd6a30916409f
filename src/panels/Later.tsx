import { type ReactNode, Suspense, startTransition, useEffect, useState } from "react";

const wait = (rest: () => void): (() => void) => {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(rest, { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(rest, 200);
  return () => clearTimeout(handle);
};

/** What is drawn once the first view stands and the page rests, or before it prints; until then `room` keeps its place. */
export const Later = ({ room, children }: { readonly room?: ReactNode; readonly children: ReactNode }) => {
  const [rests, setRests] = useState(false);
  useEffect(() => {
    if (rests) return;
    const rest = () => setRests(true);
    // In a transition what keeps the place stays as it is until the rest has come.
    const stop = wait(() => startTransition(rest));
    addEventListener("beforeprint", rest);
    return () => {
      stop();
      removeEventListener("beforeprint", rest);
    };
  }, [rests]);
  return <Suspense fallback={room}>{rests ? children : room}</Suspense>;
};
