import { type ReactNode, Suspense, startTransition, useEffect, useState } from "react";

const wait = (rest: () => void): (() => void) => {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(rest, { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(rest, 200);
  return () => clearTimeout(handle);
};

/** Set once the page was asked to print: what mounts after that must not wait for a rest that paper does not give. */
let printed = false;

/** What is drawn once the first view stands and the page rests, or before it prints; until then `room` keeps its place. */
export const Later = ({ room, children }: { readonly room?: ReactNode; readonly children: ReactNode }) => {
  const [rests, setRests] = useState(printed);
  useEffect(() => {
    if (rests) return;
    const rest = () => setRests(true);
    // In a transition what keeps the place stays as it is until the rest has come.
    const stop = wait(() => startTransition(rest));
    const print = () => {
      printed = true;
      rest();
    };
    addEventListener("beforeprint", print);
    return () => {
      stop();
      removeEventListener("beforeprint", print);
    };
  }, [rests]);
  return <Suspense fallback={room}>{rests ? children : room}</Suspense>;
};
