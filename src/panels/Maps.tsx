import { lazy } from "react";
import { useHere } from "./Here.tsx";
import { Later } from "./Later.tsx";

const OrganMap = lazy(async () => ({ default: (await import("./OrganMap.tsx")).OrganMap }));
const SizePlot = lazy(async () => ({ default: (await import("./SizePlot.tsx")).SizePlot }));

/** The figures that the lesions of a case will most likely have, so that room is kept for them. */
const FIGURES = { liver: /liver|hepat/i, pelvis: /uter|broad lig|ovar|adnex|salpin|fallop|cervix|vagin/i };

/** The maps of the organs that have lesions, after the first view. */
export const Maps = () => {
  const { lesions = [] } = useHere().shown.case;
  if (lesions.length === 0) return null;
  const rooms = Object.entries(FIGURES).filter(([, site]) =>
    lesions.some((lesion) => site.test(`${lesion.site?.organ} ${lesion.site?.part}`)),
  );
  const room = (
    <div className="cl-maps">
      <p>&nbsp;</p>
      {rooms.map(([name]) => (
        <div key={name} className={`cl-room is-${name}`} />
      ))}
    </div>
  );
  return (
    <Later room={room}>
      <OrganMap />
    </Later>
  );
};

/** Sizes over time, after the first view. */
export const Sizes = () => (
  <Later>
    <SizePlot />
  </Later>
);
