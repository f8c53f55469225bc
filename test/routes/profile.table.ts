import { profileStates } from '../support/market/profile.ts';
import { alone, inStates, own, ownEditors, primes, providers, steward, type Table } from './row.ts';

const written = ['draft profile', 'published profile', 'unpublished profile'] as const;
const wasPublished = ['published profile', 'unpublished profile', 'suspended profile'] as const;

// Of a draft there is nothing to view yet but the preview.
const viewed = {
  door: 'open',
  read: {
    'draft profile': [],
    'published profile': 'everyone',
    ...inStates(['unpublished profile', 'suspended profile'], [...own, ...steward]),
  },
} as const;
const inside = { door: 'signed-in', forbidden: alone, read: inStates(profileStates, own) } as const;
const edited = { ...inStates(written, ownEditors), 'suspended profile': [] } as const;
const edit = { door: 'signed-in', forbidden: alone, read: edited } as const;
const question = { ...edit, post: edited } as const;

/** Profiles, from the task list to the public page, and the files of their evidence. */
export const profile: Table = {
  '/profiles': { door: 'open', read: 'everyone' },
  '/profiles.csv': { door: 'open', read: 'everyone' },
  '/profiles.json': { door: 'open', read: 'everyone' },
  '/profiles/for-a-need': { door: 'open', read: 'everyone' },
  '/profiles/for-a-need.json': { door: 'open', read: 'everyone' },
  '/profiles/:organisationId': viewed,
  '/profiles/:organisationId.json': viewed,
  '/profiles/:organisationId/preview': inside,
  '/profiles/:organisationId/versions': inside,
  '/profiles/:organisationId/versions/:version': {
    ...inside,
    read: { ...inStates(wasPublished, own), 'draft profile': [] },
  },
  '/profiles/:organisationId/matches': { ...inside, forbidden: [...alone, ...primes, ...steward] },
  '/profiles/:organisationId/invite': {
    door: 'signed-in',
    forbidden: [...own, ...alone, ...providers, 'prime viewer', ...steward],
    read: { ...inStates(profileStates, []), 'published profile': ['prime owner', 'prime editor'] },
  },
  '/profiles/:organisationId/unpublish': question,
  '/profiles/:organisationId/edit': edit,
  '/profiles/:organisationId/edit/summary': question,
  '/profiles/:organisationId/edit/activities': edit,
  '/profiles/:organisationId/edit/activities/new': question,
  '/profiles/:organisationId/edit/activities/:activityId': edit,
  '/profiles/:organisationId/edit/activities/:activityId/:step': question,
  '/profiles/:organisationId/edit/activities/:activityId/remove': question,
  '/profiles/:organisationId/edit/text': question,
  '/profiles/:organisationId/edit/rows/:source': question,
  '/profiles/:organisationId/edit/rows/:source/struck': question,
  '/profiles/:organisationId/edit/capabilities': edit,
  '/profiles/:organisationId/edit/capabilities/:code': question,
  '/profiles/:organisationId/edit/evidence': edit,
  '/profiles/:organisationId/edit/evidence/new': question,
  '/profiles/:organisationId/edit/evidence/:evidenceId/remove': question,
  '/profiles/:organisationId/edit/commercial': question,
  '/profiles/:organisationId/edit/insurances': question,
  '/profiles/:organisationId/edit/check': question,
  '/files/:fileId': {
    door: 'open',
    read: { ...inStates(profileStates, [...own, ...steward]), 'published profile': [...own, ...primes, ...steward] },
  },
};
