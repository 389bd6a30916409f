import type { Claim, Limit } from "./claims.ts";
import type { Register } from "./subjects.ts";
import { CALENDAR_POINT } from "./subjects.ts";

/** A limit of the network; without a claim it is a law: a stretch does not end before it starts, nor is a fact learned early. */
export type Arc = Limit & { readonly claim: Claim | null };

/**
 * A simple temporal network (Dechter, Meiri and Pearl 1991): points, and how much later than another each may be.
 * Arcs stand in the order of their claims' keys, so that the network is the same whatever the order of the file.
 */
export type Network = {
  readonly size: number;
  readonly out: readonly (readonly Arc[])[];
  readonly into: readonly (readonly Arc[])[];
};

/** What holds without being written, between the moments of each subject. */
export const lawsOf = ({ subjects, pointOf }: Register): readonly Arc[] => {
  const point = (id: string) => pointOf.get(id);
  const notBefore = (first: number | undefined, then: number | undefined): readonly Arc[] =>
    first === undefined || then === undefined || first === CALENDAR_POINT
      ? []
      : [{ from: then, to: first, most: 0, order: true, unit: null, claim: null }];
  const starts = new Map(
    subjects
      .filter(({ is }) => is !== "finding")
      .map(({ id, stretch }) => [id, point(stretch ? `${id}.start` : id)]),
  );
  return subjects.flatMap(({ id, holder, stretch }) => [
    ...(stretch ? notBefore(point(`${id}.start`), point(`${id}.end`)) : []),
    ...notBefore(starts.get(holder), point(`${id}.known`)),
  ]);
};

/** The network of laws and of the claims that hold. */
export const network = (size: number, laws: readonly Arc[], claims: readonly Claim[]): Network => {
  const out: Arc[][] = Array.from({ length: size }, () => []);
  const into: Arc[][] = Array.from({ length: size }, () => []);
  const add = (arc: Arc) => {
    out[arc.from]?.push(arc);
    into[arc.to]?.push(arc);
  };
  for (const law of laws) add(law);
  for (const claim of claims) for (const limit of claim.limits) add({ ...limit, claim });
  return { size, out, into };
};
