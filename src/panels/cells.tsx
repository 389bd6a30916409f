import type { ReactNode } from "react";
import { codesText } from "../look/names.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Id } from "../model/resolved.ts";
import type { Column } from "./Grid.tsx";
import { nameOf, useHere } from "./Here.tsx";
import { Each } from "./Items.tsx";
import { Pick } from "./Linked.tsx";
import { InferredMark, Rules, Where } from "./Proof.tsx";
import type { Told } from "./places.ts";

type Coded = Parameters<typeof codesText>[0];

/** The names of things, in one line; says so where the case does not know one. */
export const Names = ({ of }: { of: readonly (Id | undefined)[] | undefined }) => {
  const here = useHere();
  return of?.flatMap((id) => (id === undefined ? [] : [nameOf(here, id)])).join(", ");
};

type Titled = { readonly id: Id; readonly title: string; readonly label?: string | undefined };

/** The title of a thing as a button that selects it, and the short name that it goes by elsewhere where that is another. */
export const Title = ({ of: { id, title, label } }: { of: Titled }) => (
  <>
    <Pick id={id}>{title}</Pick>
    {label !== undefined && label !== title && <span className="cl-soft">{` (${label})`}</span>}
  </>
);

/** A part of a row that has locators and rules of its own. */
export const Line = ({ of, children }: { of: Told & { readonly codes?: Coded }; children: ReactNode }) => (
  <li>
    {children}
    <InferredMark of={of} /> <Where of={of} />
    {of.codes?.length ? <span className="cl-soft">{`; ${codesText(of.codes)}`}</span> : null}
    <Rules of={of} />
  </li>
);

/** Parts of a row, one below the other; nothing when there are none. */
export const Lines = <T,>({
  of,
  children,
}: {
  of: readonly T[] | undefined;
  children: (item: T) => ReactNode;
}) =>
  of?.length ? (
    <ul className="cl-lines">
      <Each of={of}>{children}</Each>
    </ul>
  ) : null;

/** The columns that every datum has: where it is stated, and what of it is inferred. */
export const proof = ({ panels }: Strings): readonly Column<Told>[] => [
  [panels.where, (item) => <Where of={item} />],
  [panels.inferred, (item) => <Rules of={item} />],
];
