import type { Calendar } from '../working-days/bank-holidays.ts';
import type { TupeState } from './states.ts';

/** Those who may have a say on one transfer. */
export const parties = ['funder', 'prime', 'outgoing', 'incoming'] as const;
export type Party = (typeof parties)[number];

export const partyWords: Readonly<Record<Party, string>> = {
  funder: 'Funder',
  prime: 'Prime',
  outgoing: 'Outgoing provider',
  incoming: 'Incoming provider',
};

/** A party as it is chosen from a list or named in a table, with its part. */
export function partyLabel({ name, party }: { name: string; party: Party }): string {
  return `${name} (${partyWords[party].toLowerCase()})`;
}

/** TUPE in full, where it first stands on a page. */
export const tupeInFull = 'Transfer of Undertakings (Protection of Employment) Regulations';
export const eliInFull = 'employee liability information';

export const jurisdictions = ['GB', 'NI'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];
export const jurisdictionWords: Readonly<Record<Jurisdiction, string>> = {
  GB: 'England, Wales or Scotland',
  NI: 'Northern Ireland',
};

export const calendarWords: Readonly<Record<Calendar, string>> = {
  england_and_wales: 'England and Wales',
  scotland: 'Scotland',
  northern_ireland: 'Northern Ireland',
};

export const transferTypes = ['business', 'outsourcing', 'retender', 'insourcing', 'none', 'unknown'] as const;
export type TransferType = (typeof transferTypes)[number];
/** Domain.md 3.1, 1 and 2. */
export const transferTypeWords: Readonly<Record<TransferType, string>> = {
  business: 'A business, or a part of one, changes hands',
  outsourcing: 'Work is given to a contractor for the first time',
  retender: 'Work moves from one contractor to another',
  insourcing: 'Work is taken back from a contractor',
  none: 'No work or business changes hands',
  unknown: 'Not known yet',
};

export const twoTierRegimes = ['none', 'code_2005', 'principles_2010', 'era_2025'] as const;
export type TwoTierRegime = (typeof twoTierRegimes)[number];
/** Domain.md 3.4. */
export const twoTierWords: Readonly<Record<TwoTierRegime, string>> = {
  none: 'None',
  code_2005: 'Code of practice on workforce matters, 2005',
  principles_2010: 'Principles of good employment practice, 2010',
  era_2025: 'Employment Rights Act 2025, section 32',
};

export const tupeStateWords: Readonly<Record<TupeState, string>> = {
  not_assessed: 'Not assessed',
  assessing: 'Being assessed',
  not_applicable: 'Does not apply, signed by both',
  applies: 'Treated as applying',
  disputed: 'Disputed',
  workforce_pack_shared: 'Workforce figures shared',
  cost_confirmed: 'Costs confirmed',
  eli_due: 'Employee information due',
  eli_provided: 'Employee information given',
  eli_updated: 'Employee information updated',
  measures_notified: 'Measures told',
  informed: 'Staff informed',
  consulting: 'Consulting',
  consulted: 'Consulted',
  transferred: 'Transferred',
  reconciled: 'Reconciled',
  closed: 'Closed',
  aborted: 'Ended without a transfer',
};
