import { lazy, Suspense } from "react";
import { useView } from "../view/useView.ts";
import { Badges } from "./Datum.tsx";
import { useHere } from "./Here.tsx";
import { Overview } from "./Overview.tsx";
import { Panel } from "./Panel.tsx";
import { InferredMark } from "./Proof.tsx";
import { type Subject, subjectOf } from "./subject.ts";

// Nothing is selected in the first view: what shows a selection comes with the first one.
const SubjectBody = lazy(async () => ({ default: (await import("./SubjectBody.tsx")).SubjectBody }));

/** What kind of thing Detail is about, with the marks of what is inferred or disputed about it. */
const Over = ({ of }: { of: Subject }) => {
  const { words } = useHere();
  const kind =
    of.is === "event"
      ? words.kinds[of.it.kind]
      : of.is === "course"
        ? words.kinds.course
        : of.is === "lesion"
          ? words.panels.lesion
          : words.panels.specimen;
  return (
    <>
      {kind}
      <InferredMark of={of.it} />
      <Badges id={of.it.id} />
    </>
  );
};

/** The selected thing in full, or the case at a glance. */
export const DetailPanel = () => {
  const { shown, words } = useHere();
  const selected = useView(({ view }) => view.selected);
  const of = subjectOf(shown.case, selected);
  if (of === null)
    return (
      <Panel name="detail" title={words.panels.overview}>
        <Overview />
      </Panel>
    );
  return (
    <Panel name="detail" title={of.it.title} over={<Over of={of} />}>
      <Suspense>
        <SubjectBody of={of} />
      </Suspense>
    </Panel>
  );
};
