/** How many typing errors a word may have: the rule of both engines. */
export function errorsAllowed(word: string): number {
  const letters = [...word].length;
  return letters >= 9 ? 2 : letters >= 5 ? 1 : 0;
}

/**
 * Whether a typed word may be another, misspelt. An error is a wrong letter, one too many, one missing, or two that have
 * changed places; the first letter is seldom wrong, and counts twice.
 */
export function isMisspelling(typed: string, word: string): boolean {
  const allowed = errorsAllowed(typed);
  if (allowed === 0 || typed === word) return false;
  const first = typed.at(0) === word.at(0) ? 0 : 1;
  return first + distance([...typed], [...word], allowed) <= allowed;
}

/** The number of errors between two words (Damerau and Levenshtein, neighbours only); above `most`, only that it is. */
function distance(left: readonly string[], right: readonly string[], most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[right.length] ?? most + 1;
}
