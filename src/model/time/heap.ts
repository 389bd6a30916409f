/** A binary heap: `take` gives what comes first of all that was added, undefined when nothing is left. */
export type Heap<T> = { readonly add: (one: T) => void; readonly take: () => T | undefined };

/** @param compare negative when `a` comes before `b` */
export const heap = <T>(compare: (a: T, b: T) => number): Heap<T> => {
  const all: T[] = [];
  const add = (one: T): void => {
    let i = all.push(one) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      const parent = all[up];
      if (parent === undefined || compare(parent, one) <= 0) break;
      all[i] = parent;
      i = up;
    }
    all[i] = one;
  };
  const take = (): T | undefined => {
    const first = all[0];
    const last = all.pop();
    if (last === undefined || all.length === 0) return first;
    let i = 0;
    for (;;) {
      const a = all[2 * i + 1];
      const b = all[2 * i + 2];
      if (a === undefined) break;
      const right = b !== undefined && compare(b, a) < 0;
      const child = right ? b : a;
      if (compare(child, last) >= 0) break;
      all[i] = child;
      i = 2 * i + (right ? 2 : 1);
    }
    all[i] = last;
    return first;
  };
  return { add, take };
};
