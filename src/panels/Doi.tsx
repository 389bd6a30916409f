import type { ReactNode } from "react";

const isDoi = (text: string): boolean => /^10\.\d{4,9}\/[^\s\\]+$/.test(text);

/** A DOI, a link where it is one; `children` are its words where these are not the DOI itself. */
export const Doi = ({ of, children = of }: { of: string; children?: ReactNode }) =>
  isDoi(of) ? (
    <a href={`https://doi.org/${encodeURI(of)}`} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    children
  );
