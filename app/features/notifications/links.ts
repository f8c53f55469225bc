import { paths } from '#app/paths.ts';
import type { NotificationRow } from '#db/tables/alert.table.ts';
import { eventRule } from './events.ts';

/** What a notification says and where it leads, on the page and in mails alike. */
export type NotificationWords = {
  title: string;
  fits: string;
  why: string[];
  read: { label: string; path: string };
  more: { label: string; path: string }[];
};

export const opportunityKey = (opportunityId: string) => `opportunity:${opportunityId}`;
export const profileKey = (organisationId: string) => `profile:${organisationId}`;
export const pairKey = (organisationId: string, opportunityId: string) =>
  `profile:${organisationId} for ${opportunityId}`;

type Told = Pick<
  NotificationRow,
  'kind' | 'key' | 'thing_id' | 'for_id' | 'title' | 'for_name' | 'why' | 'score' | 'formula_version' | 'event' | 'path'
>;

/** Puts a notification into words. */
export function wordsOf(told: Told): NotificationWords {
  return { title: told.title, fits: fitsOf(told), why: told.why, read: readOf(told), more: moreOf(told) };
}

function fitsOf({ kind, for_name: name, score, formula_version: formula, event }: Told): string {
  const points = `${score?.toFixed(1)} out of 100 by formula ${formula}`;
  switch (kind) {
    case 'need':
      return `This opportunity fits ${name}: ${points}.`;
    case 'provider':
      return `This provider fits your opportunity “${name}”: ${points}.`;
    case 'saved_search':
      return `Your saved search “${name}” finds it.`;
    case 'answering':
    case 'running':
      return eventRule(event)?.words ?? 'There is news of this opportunity.';
  }
}

function readOf({ key, thing_id: id, event, path }: Told): NotificationWords['read'] {
  if (path) return { label: eventRule(event)?.read ?? 'Read the opportunity', path };
  return key === opportunityKey(id)
    ? { label: 'Read the opportunity', path: paths.opportunity(id) }
    : { label: 'Read the profile', path: paths.profile(id) };
}

function moreOf({ kind, thing_id: thing, for_id: good }: Told): NotificationWords['more'] {
  const label = 'See the full explanation';
  if (kind === 'need') return [{ label, path: paths.opportunityMatch(thing, good) }];
  if (kind === 'provider') return [{ label, path: paths.opportunityMatch(good, thing) }];
  return [];
}
