import { subcontractTerms } from '../decisions/subcontract-terms.ts';

/** "Employment support, Wirral": a sub-contract as mails and lists name it, from the terms that it began with. */
export function subcontractTitle(terms: unknown): string {
  const { opportunityTitle, lotTitle } = subcontractTerms.parse(terms);
  return lotTitle ? `${opportunityTitle}, ${lotTitle}` : opportunityTitle;
}
