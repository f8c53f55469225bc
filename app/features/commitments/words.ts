import type { CommitmentRequestRow, CommitmentRow } from '#db/tables/rule-set.table.ts';
import { formatDate } from '../wording.ts';
import type { CommitmentState, CommitmentView } from './read-commitment.server.ts';

export const stateWords: Record<CommitmentState, string> = {
  not_accepted: 'Not accepted',
  accept_again: 'Accept again',
  expiring: 'Runs out soon',
  accepted: 'Accepted',
};

/** The status of the tag kit that has the colour of a state. */
export const stateStatus: Record<CommitmentState, string> = {
  not_accepted: 'missing',
  accept_again: 'due',
  expiring: 'expiring',
  accepted: 'accepted',
};

export const endWords: Record<NonNullable<CommitmentRow['ended_why']>, string> = {
  replaced: 'Replaced by a newer acceptance',
  expired: 'Ran out',
  withdrawn: 'Taken back',
  organisation_changed: 'Ended when the size of the organisation changed',
  rule_set_retired: 'Ended when the set was retired',
};

export const whyWords: Record<CommitmentRequestRow['why'], string> = {
  partner: 'You are a partner in a supply chain',
  new_version: 'A new version was published',
  organisation_changed: 'Your organisation has grown, so that more items apply to it',
};

/** Where an organisation stands with a set, in a sentence. */
export function standingWords({ state, until, why }: Pick<CommitmentView, 'state' | 'until' | 'why'>): string {
  const asked = why ? `${whyWords[why]}. ` : '';
  if (state === 'not_accepted' || until === null) return `${asked}Not accepted yet`;
  if (state === 'accept_again') return `${asked}Accept the new version by ${formatDate(until)}`;
  return `Accepted until ${formatDate(until)}`;
}
