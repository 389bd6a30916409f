import type { ReactNode } from "react";
import { Each } from "./Items.tsx";

export type Fact = readonly [label: ReactNode, value: ReactNode];

const isSaid = ([, value]: Fact) => value !== undefined && value !== null && value !== "" && value !== false;

/** Labels and what is said under each; those with nothing to say are left out. A 0 is said. */
export const Facts = ({ of, className }: { of: readonly Fact[]; className?: string }) => {
  const said = of.filter(isSaid);
  if (said.length === 0) return null;
  return (
    <dl className={className ? `cl-facts ${className}` : "cl-facts"}>
      <Each of={said}>
        {([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        )}
      </Each>
    </dl>
  );
};

/** A part of a panel under its heading; nothing when what it tells of is empty. */
export const Part = ({
  title,
  of,
  className,
  children,
}: {
  title: string;
  of: readonly unknown[] | undefined;
  className?: string;
  children: ReactNode;
}) =>
  of?.length ? (
    <section className={className}>
      <h3>{title}</h3>
      {children}
    </section>
  ) : null;
