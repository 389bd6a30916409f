import { createElement, type ReactNode } from "react";
import { Each } from "./Items.tsx";

export type Fact = readonly [label: string, value: ReactNode];

const isSaid = ([, value]: Fact) => value !== undefined && value !== null && value !== "" && value !== false;

/** Labels and what is said under each; those with nothing to say are left out. */
export const Facts = ({ of }: { of: readonly Fact[] }) => {
  const said = of.filter(isSaid);
  if (said.length === 0) return null;
  return (
    <dl className="cl-facts">
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

/** A part of a panel under its heading. */
export const Part = ({
  title,
  level = 3,
  className,
  children,
}: {
  title: ReactNode;
  level?: 3 | 4;
  className?: string;
  children: ReactNode;
}) => (
  <section className={className}>
    {createElement(`h${level}`, null, title)}
    {children}
  </section>
);
