import { numberSource, worthOf } from './numbers.ts';

export type Amount = { start: number; end: number; pounds: number };

const inDigits =
  /(?:£|\bgbp ?|\bpounds ?)?\b(\d{1,3}(?:,\d{3}){1,4}|\d{1,10}(?:\.\d{1,2})?) ?(million|mn?|k|thousand|bn|billion)?\b/g;
const inWords = new RegExp(`\\b(${numberSource}) (?:\\([^)]{1,14}\\) )?(million|thousand)\\b`, 'g');
const scales: Readonly<Record<string, number>> = {
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  k: 1e3,
  thousand: 1e3,
  bn: 1e9,
  billion: 1e9,
};

/** The sums of money that a plain sentence names, in pounds. */
export function amountsIn(text: string): Amount[] {
  const digits = [...text.matchAll(inDigits)].flatMap((match): Amount[] => {
    const [all, number = '', scale] = match;
    const isMoney =
      /^(?:£|gbp|pounds)/.test(all) ||
      scale === 'million' ||
      scale === 'm' ||
      /^ ?pounds/.test(text.slice(match.index + all.length, match.index + all.length + 8));
    return isMoney ? [amount(match.index, all, Number(number.replaceAll(',', '')) * (scales[scale ?? ''] ?? 1))] : [];
  });
  const words = [...text.matchAll(inWords)].flatMap((match): Amount[] => {
    const [all, number = '', scale = ''] = match;
    return /^\d/.test(number) ? [] : [amount(match.index, all, worthOf(number) * (scales[scale] ?? 1))];
  });
  return [...digits, ...words].sort((left, right) => left.start - right.start);
}

const amount = (start: number, text: string, pounds: number): Amount => ({ start, end: start + text.length, pounds });
