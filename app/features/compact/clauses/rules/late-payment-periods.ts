import { type Period, periodsIn } from '../periods.ts';

const tens = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];
const nth = /\b(?:day (\d{2,3})|(\d{2,3})(?:st|nd|rd|th)(?: (?:calendar|consecutive))? day)\b/g;
const nthInWords = new RegExp(
  `\\b(${tens.join('|')})(?:ieth|y[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))(?: (?:calendar|consecutive))? day\\b`,
  'g',
);
const bareNumber = /\bdays?\b[^.;]{1,120}\b(?:in|within|at) (\d{2,3})(?=[.,;)]|$)/g;
const loose = /\b(couple of months|(?:a )?month and a half|(?:two|three) or (?:three|four) months|half a year)\b/g;

/** The periods of a text, with those that name a day by its number ("the forty-fifth day") or in passing ("a couple of months"). */
export function periodsOfPaying(text: string): Period[] {
  const found = (match: RegExpExecArray, days: number): Period => ({
    start: match.index,
    end: match.index + match[0].length,
    days,
  });
  return [
    ...periodsIn(text),
    ...[...text.matchAll(nth)].map((match) => found(match, Number(match[1] ?? match[2]))),
    ...[...text.matchAll(nthInWords)].map((match) => found(match, (tens.indexOf(match[1] ?? '') + 2) * 10 + 1)),
    ...[...text.matchAll(bareNumber)].map((match) => ({
      ...found(match, Number(match[1])),
      start: match.index + match[0].length - 3,
    })),
    ...[...text.matchAll(loose)].map((match) => found(match, 45)),
  ].sort((left, right) => left.start - right.start);
}

const furtherBefore = /\b(?:further|additional|another|plus)(?: period of)? $/;
const furtherAfter =
  /^s? (?:later|thereafter|after (?:that|the due date|approval|verification|it is approved|it has been approved))\b/;

/** One period that begins when another has ended ("15 days to check it and a further 30 to pay it"), both together; or null. */
export function periodInStages(text: string): number | null {
  const [first, ...rest] = periodsIn(text);
  const second = rest.find(
    ({ start, end }) =>
      furtherBefore.test(text.slice(Math.max(0, start - 30), start)) || furtherAfter.test(text.slice(end, end + 40)),
  );
  return first && second ? first.days + second.days : null;
}
