import { useEffect, useState } from "react";
import { resolve } from "../../model/resolve.ts";
import type { Resolved } from "../../model/resolved.ts";
import type { Step } from "../../model/story.ts";
import { readText } from "../useCase.ts";
import type { Content } from "./seen.ts";

/** The case of the stage, read here; null while it is being read, and for a text that is no case. */
export type Read = {
  readonly of: Content;
  readonly resolved: Resolved | null;
  readonly story: readonly Step[];
};

/** Reads what the stage has sent. What was read before stands until then. */
export const useContent = (content: Content | null): Read | null => {
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (content === null) return setRead(null);
    let late = false;
    readText(content.text)
      .then((loaded) => loaded.case && resolve(loaded.case))
      .catch(() => null)
      .then((resolved) => late || setRead({ of: content, resolved, story: content.story }));
    return () => {
      late = true;
    };
  }, [content]);
  return content === null ? null : read;
};
