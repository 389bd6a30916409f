import { About } from "./About.tsx";
import { CourseBody, LesionBody, SpecimenBody } from "./bodies.tsx";
import { EventBody } from "./EventBody.tsx";
import { Spot } from "./Linked.tsx";
import type { Subject } from "./subject.ts";

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

/** The selected thing in full, and what stands beside it. */
export const SubjectBody = ({ of }: { of: Subject }) => (
  <>
    <Spot id={of.it.id} className="cl-subject">
      <Body of={of} />
    </Spot>
    <About of={of} />
  </>
);
