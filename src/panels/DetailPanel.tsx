import { useView } from "../view/useView.ts";
import { About } from "./About.tsx";
import { CourseBody, EventBody, LesionBody, SpecimenBody } from "./bodies.tsx";
import { Badges } from "./Datum.tsx";
import { useHere } from "./Here.tsx";
import { Spot } from "./Linked.tsx";
import { Overview } from "./Overview.tsx";
import { Panel } from "./Panel.tsx";
import { InferredMark } from "./Proof.tsx";
import { type Subject, subjectOf } from "./subject.ts";

const Body = ({ of }: { of: Subject }) => {
  switch (of.is) {
    case "event":
      return <EventBody of={of.it} />;
    case "lesion":
      return <LesionBody of={of.it} />;
    case "specimen":
      return <SpecimenBody of={of.it} />;
    case "course":
      return <CourseBody of={of.it} />;
  }
};

/** What kind of thing Detail is about, in a word. */
const useKind = (of: Subject | null): string => {
  const { words } = useHere();
  if (of === null) return words.panels.detail;
  if (of.is === "event") return words.kinds[of.it.kind];
  return of.is === "course" ? words.kinds.course : words.panels[of.is];
};

/** The selected thing in full, or the case at a glance. */
export const DetailPanel = () => {
  const { shown, words } = useHere();
  const selected = useView(({ view }) => view.selected);
  const of = subjectOf(shown.case, selected);
  const kind = useKind(of);
  if (of === null)
    return (
      <Panel name="detail" title={words.panels.overview}>
        <Overview />
      </Panel>
    );
  return (
    <Panel name="detail" title={of.it.title} over={kind}>
      <Spot id={of.it.id} className="cl-subject" key={of.it.id}>
        <InferredMark of={of.it} />
        <Badges id={of.it.id} />
        <Body of={of} />
      </Spot>
      <About of={of} />
    </Panel>
  );
};
