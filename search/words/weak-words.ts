import { stemsOfText } from './stems.ts';

/**
 * Words of asking, paying and arranging. They fill notices and requests but say little of what is wanted, and are rare enough
 * among providers to look telling.
 */
export const weakTerms: ReadonlySet<string> = new Set(
  stemsOfText(`salary cost part time grant fund funding full post payroll overhead rent utility expense consumable
    administration material include related year project charity organisation provide provision seek support service worker
    coordinator manager officer help work need programme activity scheme initiative delivery aim offer
    get got go going want someone somebody somewhere something anyone everyone thing people person folk lot stuff find make take give
    come keep let put nothing nobody nowhere cannot try`),
);
