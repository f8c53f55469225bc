import type { Breach, BreachRow } from './breach.ts';
import type { SubcontractToTest } from './rows.ts';

type Found = Pick<Breach, 'test' | 'since' | 'words'> & Partial<Pick<Breach, 'about' | 'rows' | 'change'>>;

/** A breach that is about one sub-contract; its own row stands behind it where no other is given. */
export function breachOf({ id, opportunityId, title }: SubcontractToTest, found: Found): Breach {
  const own: BreachRow = { table: 'subcontract', id, words: title };
  return { about: [id], rows: [own], change: null, subcontractId: id, opportunityId, ...found };
}
