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

const check = '(?:agree|check|approv|verif|certif|validat|review|accept|examin|assess|authoris)[a-z]*';
const toCheck = new RegExp(`^s? (?:(?:in|within) which )?to ${check}\\b`);
const checksWithin = new RegExp(`\\b${check}(?: [a-z]+){0,5} (?:within|in) (?:up to )?$`);
const ofCheck = new RegExp(
  `^s? (?:of|after|from|following) (?:(?:that|such|the|its|this) )?(?:date of )?(?:that |such |the )?${check}\\b`,
);
const ofDueDate = /^s? (?:after|from|of|following) (?:the |its |such )?due date\b/;
const toDueDate = /\bdue date (?:for payment )?(?:being|is|shall be|falls|will be) (?:[a-z]+ ){0,4}$/;

/**
 * A period that ends in a payment and begins when a check or a due date is reached for which another is given, maybe in a
 * sentence beside it: both together in days, or 0.
 */
export function checkedThenPaid(text: string, around: string): number {
  const last = (asked: RegExp) => periodsIn(text).find(({ end }) => asked.test(text.slice(end, end + 60)));
  const first = (before: RegExp, after?: RegExp) =>
    periodsIn(around).find(
      ({ start, end }) =>
        before.test(around.slice(Math.max(0, start - 70), start)) || after?.test(around.slice(end, end + 60)),
    );
  const paid = last(ofCheck) ?? last(ofDueDate);
  if (!paid) return 0;
  const checked = last(ofCheck) ? first(checksWithin, toCheck) : first(toDueDate);
  return checked ? checked.days + paid.days : 0;
}

const monthNames = 'january|february|march|april|may|june|july|august|september|october|november|december';
const order = monthNames.split('|');
const month = new RegExp(`\\b(?:in|of|during|for|on|\\d{1,2}(?:st|nd|rd|th)?) (${monthNames})\\b`, 'g');
const billed = /\b(?:invoices?d?|bill(?:s|ed)?|claims?|accounts?|work|services|fees|charges)\b/;
const thenPaid = /\b(?:paid|pays?|payable|payment|settled?|cleared|released|credited|transferred|run)\b/;

/** How many months lie between the month of an invoice and that of its payment, both by name; or 0. */
export function monthsToPayment(text: string): number {
  const named = [...text.matchAll(month)];
  const apart = named.slice(1).map((later, index) => {
    const sooner = named[index];
    if (!sooner || later.index - sooner.index > 120 || !billed.test(text.slice(0, sooner.index))) return 0;
    if (!thenPaid.test(text.slice(sooner.index, later.index))) return 0;
    return (order.indexOf(later[1] ?? '') - order.indexOf(sooner[1] ?? '') + order.length) % order.length;
  });
  return Math.max(0, ...apart.filter((months) => months < 6));
}
