import { useHere } from "./Here.tsx";
import { Items } from "./Items.tsx";

const isDoi = (text: string): boolean => /^10\.\d{4,9}\/[^\s\\]+$/.test(text);

const Doi = ({ of }: { of: string }) =>
  isDoi(of) ? (
    <a href={`https://doi.org/${encodeURI(of)}`} target="_blank" rel="noopener noreferrer">
      {of}
    </a>
  ) : (
    of
  );

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
