import { sendQueuedMail } from '#emails/send-queued.ts';
import { alertAboutOpportunity, alertAboutProfile } from './features/notifications/alert-about.server.ts';
import { sendDigests } from './features/notifications/send-digests.server.ts';
import { syncOpportunity } from './features/opportunities/sync-search.server.ts';
import { removeFile } from './features/profiles/remove-file.server.ts';
import { syncProfile } from './features/profiles/sync-search.server.ts';
import { keepHouse } from './services/housekeeping.ts';
import type { JobHandlers } from './services/jobs.ts';
import type { Services } from './services/services.ts';

/** What each job does. A handler may run again after a failure, so each is safe to repeat. */
export function jobHandlers(services: Services): JobHandlers {
  return {
    'mail-send': ({ mailId }) => sendQueuedMail(services.db, services.mail, mailId),
    'search-sync-profile': ({ organisationId }) => syncProfile(services, organisationId),
    'search-sync-opportunity': ({ opportunityId }) => syncOpportunity(services, opportunityId),
    'alert-opportunity': (input) => alertAboutOpportunity(services, input),
    'alert-profile': (input) => alertAboutProfile(services, input),
    'alert-digests': () => sendDigests(services),
    'file-remove': ({ storageKey }) => removeFile(services, storageKey),
    housekeeping: () => keepHouse(services),
  };
}
