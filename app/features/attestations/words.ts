import { formatDate } from '../wording.ts';
import type { ViewRefusal } from './give-views.server.ts';
import type { Period } from './period.ts';
import type { Claim, ConductStatus } from './status.ts';

export const statusMeaning: Readonly<Record<ConductStatus, string>> = {
  NOT_STARTED: 'Nothing has been said about it yet',
  ASSERTED: 'It says so itself; not enough others have confirmed it',
  MET: 'It shows it, and those to whom it was promised confirm it',
  CONTESTED: 'Those to whom it was promised disagree',
  NOT_MET: 'It says that it does not keep it, or a steward has found so',
  EXPIRED: 'What was said, or the evidence for it, is out of date',
};

export const claimWords: Readonly<Record<Claim, string>> = {
  met: 'Met',
  partly: 'Partly met',
  not_met: 'Not met',
  not_applicable: 'Does not apply',
};

export const viewWords = { agree: 'Agrees', disagree: 'Disagrees', no_view: 'Has no view' } as const;

/** "1 October 2026 to 31 December 2026" */
export function periodInWords({ from, to }: Period): string {
  return `${formatDate(from)} to ${formatDate(to)}`;
}

export const refusalWords: Readonly<Record<ViewRefusal, string>> = {
  not_on_ledger: 'You have no sub-contract with this organisation, so you cannot validate what it attests',
  own_group: 'You are under common control with this organisation: your view on it would be its own',
  own_member: 'You belong to this organisation: a colleague of yours who does not can give these views',
  not_open: 'This item is no longer open for views',
  spoke_for_other: 'You have given a view on this item for another organisation: each person speaks once',
};
