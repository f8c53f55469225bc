/**
 * Why an opportunity is not for a provider: a few fixed reasons, so that they can be counted, and words for the rest
 * (domain.md F14: refused terms are low price, high risk, unwanted staff).
 */
export const reasonWords = {
  too_far: 'Too far away',
  not_our_people: 'Not the people we work with',
  not_our_service: 'Not a service we offer',
  capacity: 'We have no capacity',
  price: 'Price or terms',
  tupe: 'Staff transfer (TUPE)',
  risk: 'Too much risk, or payment by results',
  too_little_time: 'Too little time to answer',
  other: 'Another reason',
} as const;
export type Reason = keyof typeof reasonWords;

export const reasons = Object.keys(reasonWords) as [Reason, ...Reason[]];
export const mostWords = 300;

export function isReason(code: string | null | undefined): code is Reason {
  return typeof code === 'string' && Object.hasOwn(reasonWords, code);
}

/** The words for a stored reason. */
export function wordsForReason(code: string): string {
  return isReason(code) ? reasonWords[code] : code;
}
