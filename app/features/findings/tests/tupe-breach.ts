import type { Breach } from './breach.ts';
import type { TransferToTest } from './rows.ts';

type Found = Pick<Breach, 'test' | 'since' | 'words'> & Partial<Pick<Breach, 'change'>>;

/**
 * A breach about one transfer of staff by an organisation in one role. What is in another’s hands is not named: the provider
 * that has the work now has no part in the sub-contract of the next one.
 */
export function tupeBreachOf({ declarationId, title, role, ...about }: TransferToTest, found: Found): Breach {
  return {
    about: [declarationId, role],
    rows: [{ table: 'tupe_declaration', id: declarationId, words: title }],
    change: null,
    subcontractId: role === 'outgoing' ? null : about.subcontractId,
    opportunityId: role === 'outgoing' ? null : about.opportunityId,
    ...found,
  };
}
