const longest = 60;

/** Edits (insert, delete, replace, swap of neighbours) between two words; Damerau 1964, optimal string alignment. */
const edits = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
};

const plain = (word: string) => word.toLowerCase().replaceAll(/[\s_-]+/g, "-");

/** The word of a list that was most likely meant; "" when none is near (a third of its letters may differ). */
export const nearest = (word: string, among: Iterable<string>): string => {
  if (word.length > longest) return "";
  const meant = plain(word);
  let best = "";
  let least = Math.max(1, Math.floor(meant.length / 3)) + 1;
  for (const candidate of among) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = edits(meant, plain(candidate));
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
};
