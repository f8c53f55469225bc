/** Figures over fewer answers say nothing of a prime and too much of the few: they wait. */
export const leastAnswers = 5;

/** The number in the middle; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  const lower = sorted[Math.ceil(middle) - 1];
  const upper = sorted[Math.floor(middle)];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}

/** A figure over answers, or null while there are too few. */
export function ifEnough<Figure>(answers: number, figure: Figure): Figure | null {
  return answers < leastAnswers ? null : figure;
}
