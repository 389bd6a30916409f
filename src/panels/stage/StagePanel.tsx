import type { ComponentType } from "react";
import type { PanelName } from "../../view/view.ts";
import { useHere } from "../Here.tsx";
import type { OnStage } from "./onStage.ts";
import { StageDetail } from "./StageDetail.tsx";
import { StageHistology } from "./StageHistology.tsx";
import { StageImaging } from "./StageImaging.tsx";
import { StageSources } from "./StageSources.tsx";

const drawn: Readonly<Record<PanelName, ComponentType<OnStage>>> = {
  imaging: StageImaging,
  histology: StageHistology,
  detail: StageDetail,
  sources: StageSources,
};

/** A panel as an audience sees it: what the step is about, as large as the room allows, and nothing to press. */
export const StagePanel = ({ name, ...on }: OnStage & { readonly name: PanelName }) => {
  const { words } = useHere();
  const Drawn = drawn[name];
  return (
    <section className={`cl-panels cl-panel-${name} is-on-stage`} aria-label={words.panels[name]}>
      <Drawn {...on} />
    </section>
  );
};
