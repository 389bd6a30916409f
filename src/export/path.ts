/** A piece of an outline in absolute coordinates; a curve is a cubic Bézier. */
export type Piece =
  | { readonly is: "move" | "line"; readonly to: Spot }
  | { readonly is: "curve"; readonly a: Spot; readonly b: Spot; readonly to: Spot }
  | { readonly is: "close" };

export type Spot = readonly [number, number];

/** The last control point of a curve, which the next one may mirror. */
type Handle = { readonly of: "C" | "Q"; readonly at: Spot };

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

const NUMBER = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
/** The two flags of an arc are one digit each, which the next number may follow at once: "a5,5 0 1110,0". */
const FLAG = /[\s,]*([01])/y;

/** The numbers after a command, one after the other. */
const numbersIn = (command: string, body: string): readonly number[] => {
  const numbers: number[] = [];
  const isArc = command.toUpperCase() === "A";
  let at = 0;
  for (;;) {
    const place = numbers.length % 7;
    const next = isArc && (place === 3 || place === 4) ? FLAG : NUMBER;
    next.lastIndex = at;
    const found = next.exec(body);
    if (found === null) return numbers;
    numbers.push(Number(found[1]));
    at = next.lastIndex;
  }
};

/** An elliptical arc as curves of at most a quarter turn each. Source: SVG 1.1, appendix F.6.5. */
const arc = (from: Spot, [rx0, ry0, turn, large, sweep]: readonly number[], to: Spot): readonly Piece[] => {
  const phi = ((turn ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  let [rx, ry] = [Math.abs(rx0 ?? 0), Math.abs(ry0 ?? 0)];
  if (rx === 0 || ry === 0) return [{ is: "line", to }];
  const [hx, hy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * hx + sin * hy, cos * hy - sin * hx];
  if (x === 0 && y === 0) return [];
  const grow = Math.sqrt(Math.max(1, (x / rx) ** 2 + (y / ry) ** 2));
  [rx, ry] = [rx * grow, ry * grow];
  const under = Math.max(0, (rx * ry) ** 2 - (rx * y) ** 2 - (ry * x) ** 2);
  const k = (large === sweep ? -1 : 1) * Math.sqrt(under / ((rx * y) ** 2 + (ry * x) ** 2));
  const [cx, cy] = [(k * rx * y) / ry, (-k * ry * x) / rx];
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx);
  const end = Math.atan2((-y - cy) / ry, (-x - cx) / rx);
  const full = 2 * Math.PI;
  const swept = sweep ? (end - start + 2 * full) % full : -((start - end + 2 * full) % full);
  const steps = Math.max(1, Math.ceil(Math.abs(swept) / (Math.PI / 2) - 1e-6));
  const bow = (4 / 3) * Math.tan(swept / steps / 4);
  const middle: Spot = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const at = (u: number, v: number): Spot => {
    const [px, py] = [cx + rx * u, cy + ry * v];
    return [middle[0] + cos * px - sin * py, middle[1] + sin * px + cos * py];
  };
  return Array.from({ length: steps }, (_, i) => {
    const [t, u] = [start + (swept * i) / steps, start + (swept * (i + 1)) / steps];
    return {
      is: "curve" as const,
      a: at(Math.cos(t) - bow * Math.sin(t), Math.sin(t) + bow * Math.cos(t)),
      b: at(Math.cos(u) + bow * Math.sin(u), Math.sin(u) - bow * Math.cos(u)),
      to: i === steps - 1 ? to : at(Math.cos(u), Math.sin(u)),
    };
  });
};

/** The commands of path data with their numbers; a command repeats while numbers follow. */
const commandsOf = (d: string): readonly (readonly [string, readonly number[]])[] => {
  const commands: [string, number[]][] = [];
  for (const [, letter, body = ""] of d.matchAll(/([a-df-zA-DF-Z])([^a-df-zA-DF-Z]*)/g)) {
    const command = letter ?? "";
    const takes = TAKES[command.toUpperCase()];
    if (takes === undefined) throw new Error(`no such path command: ${command}`);
    const numbers = numbersIn(command, body);
    if (takes === 0) commands.push([command, []]);
    for (let i = 0; takes > 0 && i + takes <= numbers.length; i += takes) {
      const again = i > 0 && command.toUpperCase() === "M" ? (command === "M" ? "L" : "l") : command;
      commands.push([again, numbers.slice(i, i + takes)]);
    }
  }
  return commands;
};

/** SVG path data as moves, lines, curves and closes. Throws for a command that SVG does not have: that is a bug. */
export const piecesOf = (d: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let [x, y]: Spot = [0, 0];
  let start: Spot = [0, 0];
  let handle: Handle | null = null;
  for (const [command, numbers] of commandsOf(d)) {
    const upper = command.toUpperCase();
    const [ox, oy] = command === upper ? [0, 0] : [x, y];
    const n = (i: number) => numbers[i] ?? 0;
    const spot = (i: number): Spot => [ox + n(i), oy + n(i + 1)];
    const here: Spot = [x, y];
    const last: Handle | null = handle;
    const mirrored = (of: Handle["of"]): Spot =>
      last?.of === of ? [2 * here[0] - last.at[0], 2 * here[1] - last.at[1]] : here;
    const curve = (a: Spot, b: Spot, to: Spot) => pieces.push({ is: "curve", a, b, to });
    const quad = (q: Spot, to: Spot) => {
      const toward = (end: Spot): Spot => [
        end[0] + (2 / 3) * (q[0] - end[0]),
        end[1] + (2 / 3) * (q[1] - end[1]),
      ];
      curve(toward(here), toward(to), to);
    };
    let to = here;
    let next: Handle | null = null;
    if (upper === "Z") {
      pieces.push({ is: "close" });
      to = start;
    } else if (upper === "H" || upper === "V") {
      to = upper === "H" ? [ox + n(0), y] : [x, oy + n(0)];
      pieces.push({ is: "line", to });
    } else if (upper === "A") {
      to = spot(5);
      pieces.push(...arc(here, numbers, to));
    } else if (upper === "C" || upper === "S") {
      const [a, b] = upper === "C" ? [spot(0), spot(2)] : [mirrored("C"), spot(0)];
      to = spot(upper === "C" ? 4 : 2);
      curve(a, b, to);
      next = { of: "C", at: b };
    } else if (upper === "Q" || upper === "T") {
      const q = upper === "Q" ? spot(0) : mirrored("Q");
      to = spot(upper === "Q" ? 2 : 0);
      quad(q, to);
      next = { of: "Q", at: q };
    } else {
      to = spot(0);
      pieces.push({ is: upper === "M" ? "move" : "line", to });
      if (upper === "M") start = to;
    }
    [x, y] = to;
    handle = next;
  }
  return pieces;
};
