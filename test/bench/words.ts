import type { Chance } from './chance.ts';

// The words of the field come first, and so are drawn most often.
const ofTheField =
  'support people work local employer training skills advice community young health debt housing prison leavers family carers refugees confidence coaching mentoring volunteering placement job search interview benefit travel childcare language digital numeracy literacy construction care retail logistics hospitality enterprise partner council college charity centre outreach assessment plan progress outcome sustained wage transport rural estate network specialist adviser recovery disability autism wellbeing hub pathway bridge harbour valley northern eastern'.split(
    ' ',
  );
const beginnings = 'b br c ch d f g gr h k l m n p r s st t tr w'.split(' ');
const middles = 'a e i o u ai ea oo'.split(' ');
const ends = 'ck ford ham ll m ness nd rth ster ton wick y'.split(' ');

const made = beginnings.flatMap((first) =>
  middles.flatMap((second) =>
    ends.flatMap((last) => [`${first}${second}${last}`, `${first}${second}n${middles[0]}${last}`]),
  ),
);
const words = [...ofTheField, ...made];

/** A word as often as real text has it: the hundredth most common is a hundred times as rare as the first (Zipf's law). */
export function drawWord(chance: Chance): string {
  const rank = Math.floor(words.length ** (chance.whole(1_000_000) / 1_000_000)) - 1;
  return words[rank] ?? 'work';
}
