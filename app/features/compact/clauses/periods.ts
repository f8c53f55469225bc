import { numberSource, worthOf } from './numbers.ts';

export type Period = { start: number; end: number; days: number };

const daysIn = { day: 1, week: 7, fortnight: 14, month: 30, quarter: 91, year: 365 } as const;
type Unit = keyof typeof daysIn;
const isUnit = (text: string): text is Unit => text in daysIn;

const qualifier = '(?:calendar|working|business|clear|full|whole|consecutive|banking|operational|elapsed)';
const counted = new RegExp(
  `\\b(${numberSource})(?: ?\\((\\d{1,3})\\))?[ -]?((?:${qualifier} ){0,2})(day|week|fortnight|month|quarter|year)s?\\b`,
  'g',
);
const bare = /\b(?:net|nett|terms of|settlement at) ?(\d{1,3})\b(?! ?(?:%|per cent))/g;
const fortnight = /\b(?:a|one) fortnight\b/g;

/** The periods that a plain sentence names, in days: a month has 30, five working days are a week. */
export function periodsIn(text: string): Period[] {
  const found = [...text.matchAll(counted)].map((match): Period => {
    const [all, words = '', digits, qualifiers = '', unit = 'day'] = match;
    const count = digits ? Number(digits) : worthOf(words);
    const days = count * daysIn[isUnit(unit) ? unit : 'day'];
    return span(
      match.index,
      all,
      /working|business|banking|operational/.test(qualifiers) ? Math.round((days * 7) / 5) : days,
    );
  });
  const nets = [...text.matchAll(bare)]
    .map((match) => span(match.index, match[0], Number(match[1])))
    .filter(({ end }) => !found.some((period) => period.start <= end && period.end >= end));
  const fortnights = [...text.matchAll(fortnight)].map((match) => span(match.index, match[0], daysIn.fortnight));
  return [...found, ...nets, ...fortnights].sort((left, right) => left.start - right.start);
}

const span = (start: number, text: string, days: number): Period => ({ start, end: start + text.length, days });
