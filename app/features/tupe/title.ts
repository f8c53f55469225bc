import { subcontractTitle } from '../subcontracts/title.ts';

/** How a declaration is called: as its sub-contract, or as its opportunity. */
export function transferTitle(opportunityTitle: string | null, subcontractTerms: unknown): string {
  if (subcontractTerms) return subcontractTitle(subcontractTerms);
  return opportunityTitle || 'Opportunity without a title';
}
