import { Doi } from "./Doi.tsx";
import { useHere } from "./Here.tsx";
import { Items } from "./Items.tsx";

/** Where the case is from: citation, DOI as a link when it is one, and license. */
export const Citations = () => {
  const { shown, words } = useHere();
  const { panels } = words;
  return (
    <Items of={shown.case.sources ?? []} className="cl-citations">
      {({ title, citation, doi, license }) => (
        <li>
          {title !== undefined && `${title}. `}
          {citation}
          {doi !== undefined && (
            <>
              {` · ${panels.doi} `}
              <Doi of={doi} />
            </>
          )}
          {license !== undefined && ` · ${license}`}
        </li>
      )}
    </Items>
  );
};
