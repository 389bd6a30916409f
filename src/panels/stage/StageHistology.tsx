import { useCallback, useMemo } from "react";
import { columnsOf } from "../../layout/columns.ts";
import { type LadderInput, layoutLadder } from "../../layout/ladder.ts";
import { measureFrom, wordsFrom } from "../../layout/least.ts";
import { ladderWords } from "../../look/ladder.en.ts";
import { useHere } from "../Here.tsx";
import { LadderFigure } from "../LadderFigure.tsx";
import type { OnStage } from "./onStage.ts";

/** The size of its words beside the smallest, px. */
const SIZE = 14;

/** Specimens side by side, with as many rows as have room. */
export const StageHistology = ({ height, least }: OnStage) => {
  const { shown, words } = useHere();
  const own = useMemo(() => ladderWords(words), [words]);
  const layout = useCallback(
    (input: LadderInput) => {
      const scene = layoutLadder({
        ...input,
        measure: measureFrom(input.measure, least),
        size: SIZE,
        tall: height,
      });
      return scene && wordsFrom(scene, least);
    },
    [height, least],
  );
  if (columnsOf(shown).length === 0) return null;
  return <LadderFigure words={own} layout={layout} />;
};
