const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const wordValues = new Map<string, number>([
  ...units.split(' ').map((word, index): [string, number] => [word, index + 1]),
  ...tens.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['a', 1],
  ['an', 1],
  ['single', 1],
  ['fourty', 40],
]);

const word = `(?:${[...wordValues.keys()].sort((left, right) => right.length - left.length).join('|')})`;
/** A number up to 999 in digits or in words, the source of a pattern. */
export const numberSource = `(?:\\d{1,3}|${word}(?:[ -]${word})?(?: hundred)?(?: and ${word}(?:[ -]${word})?)?)`;

/** What a number that `numberSource` found is worth. */
export function worthOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  let total = 0;
  for (const part of text.split(/[ -]/)) {
    if (part === 'hundred') total = Math.max(1, total) * 100;
    else total += wordValues.get(part) ?? 0;
  }
  return total;
}
