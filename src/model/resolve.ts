import { isStretch } from "./isStretch.ts";
import type { Bounds, Extent, Gap, Id, Island, Moment, MomentId, Resolved } from "./resolved.ts";
import type { Case } from "./schema.ts";
import { type Distance, distances } from "./time/between.ts";
import { readClaims } from "./time/claims.ts";
import { problemOf } from "./time/contradictions.ts";
import { extentOf } from "./time/extents.ts";
import { gapsOf } from "./time/gaps.ts";
import { islands, type Land, type Lands } from "./time/islands.ts";
import { brackets } from "./time/loose.ts";
import { marks } from "./time/marks.ts";
import { solve } from "./time/solve.ts";
import { BIRTH_POINT, CALENDAR_POINT, type Register, register } from "./time/subjects.ts";

import type { Statement } from "./written.ts";

export { BIRTH } from "./time/subjects.ts";

const UNBOUNDED: Distance = { from: -Infinity, to: Infinity, unit: null };

const boundsOf = ({ from, to }: Lands, point: number): Bounds => ({
  from: from[point] ?? 0,
  to: to[point] ?? 0,
});

const islandOf = (lands: Lands, { root, points }: Land, place: number, { points: all }: Register): Island => {
  const extent = { from: Infinity, to: -Infinity };
  for (const point of points) {
    const { from, to } = boundsOf(lands, point);
    extent.from = Math.min(extent.from, from);
    extent.to = Math.max(extent.to, to);
  }
  return {
    id: all[root]?.id ?? "",
    extent,
    calendar: root === CALENDAR_POINT,
    birth: lands.landOf[BIRTH_POINT] === place ? boundsOf(lands, BIRTH_POINT) : null,
  };
};

/**
 * When the moments of a case were, as far as its statements say and no further: envelopes, islands and their order, gaps,
 * marks, and what is wrong with the statements. Never throws for what a case says; a statement that cannot be read, or
 * that contradicts others, is a problem (`timeProblems`) and the rest is resolved without it. `stated` of a moment holds
 * the statements that count. A moment whose island is null is loose; see `resolved` for what each null means.
 * The result does not depend on the order of events, course states and findings in the file.
 * Source: Dechter, Meiri and Pearl 1991, "Temporal constraint networks".
 */
export const resolve = (of: Case): Resolved => {
  const known = register(of);
  const read = readClaims(of, known);
  const solved = solve(known, read);
  const lands = islands(solved, known);
  const spots = marks(solved, lands, read.perDay);
  const loose = brackets(solved, known, lands, spots);
  const between = distances(solved);
  const { points, pointOf, subjects } = known;

  const said = new Set<number>();
  const statements = new Map<number, Statement[]>();
  for (const { form, arcs } of solved.claims) {
    for (const { from, to } of arcs) said.add(from).add(to);
    const { at, statement } = form;
    const own = statements.get(at);
    if (statement !== null && own === undefined) statements.set(at, [statement]);
    else if (statement !== null) own?.push(statement);
  }
  const nameOf = (point: number | null | undefined) => (point == null ? null : (points[point]?.id ?? null));
  const moments = new Map<MomentId, Moment>();
  const isles = lands.lands.map((land, place) => islandOf(lands, land, place, known));
  points.forEach(({ id, of: owner }, point) => {
    if (point === CALENDAR_POINT || point === BIRTH_POINT) return;
    const place = lands.landOf[point] ?? -1;
    const bracket = loose.get(point);
    moments.set(id, {
      id,
      of: owner,
      stated: statements.get(point) ?? [],
      island: isles[place]?.id ?? null,
      bounds: place === -1 ? null : boundsOf(lands, point),
      mark: place === -1 ? null : (spots.day[point] ?? null),
      hollow: place === -1 || spots.hollow[point] === 1,
      lower: nameOf(bracket?.lower),
      upper: nameOf(bracket?.upper),
      column: bracket?.column ?? 0,
    });
  });

  const dropped = new Set(solved.contradictions.flatMap(({ claims }) => claims.map(({ form }) => form.path)));
  const timed = subjects.filter(({ is }) => is !== "finding");
  const extents = new Map<Id, Extent>([...known.refused].map((id) => [id, { is: "undated" }]));
  const momentOf = (id: MomentId) => moments.get(id);
  const isSaid = (id: MomentId) => said.has(pointOf.get(id) ?? CALENDAR_POINT);
  for (const subject of timed) {
    const { id, path, time } = subject;
    const ongoing =
      time !== undefined && isStretch(time) && time.to === "ongoing" && !dropped.has(`${path}/time/to`);
    extents.set(id, extentOf(subject, momentOf, isSaid, ongoing));
  }
  const learned = subjects.flatMap(({ id }): [Id, Moment][] => {
    const moment = moments.get(`${id}.known`);
    return moment === undefined ? [] : [[id, moment]];
  });

  const apart = (a: MomentId, b: MomentId): Distance => {
    const [from, to] = [pointOf.get(a), pointOf.get(b)];
    return from === undefined || to === undefined ? UNBOUNDED : between(from, to);
  };

  return {
    case: of,
    perDay: read.perDay,
    islands: isles,
    gaps: gapsOf(solved, lands).map((across, i): Gap => {
      const id = isles[i]?.id ?? "";
      if (across === null) return { id, unstated: "order", atLeast: null, unit: null };
      const { left, right, least } = across;
      return least === 0
        ? { id, unstated: "interval", atLeast: null, unit: null }
        : { id, unstated: "interval", atLeast: least, unit: between(left, right).unit };
    }),
    moments,
    extents,
    known: new Map(learned),
    between: (a, b) => {
      const { from, to } = apart(a, b);
      return { from, to };
    },
    unitBetween: (a, b) => apart(a, b).unit,
    problems: [...known.problems, ...read.problems, ...solved.contradictions.map(problemOf)],
  };
};

/**
 * Whether the first of two moments is proven not later than the second: the bound between them says so. An earliest day
 * before another's latest proves nothing. False for an id that the case does not have.
 */
export const provenNotLater = (resolved: Resolved, a: MomentId, b: MomentId): boolean =>
  resolved.between(a, b).from >= 0;
