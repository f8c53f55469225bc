import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { findAmendment } from '#db/queries/amendment.ts';
import { organisationsWithOutcome } from '#db/queries/close-readers.ts';
import type { Difference } from '../opportunities/difference.ts';
import { toAmendment } from '../opportunities/list-amendments.server.ts';
import { latestVersion, type PublishedVersion } from '../opportunities/published-version.server.ts';
import { formatDate } from '../wording.ts';
import { tellCloseReaders } from './tell-close-readers.server.ts';
import type { EventNews } from './tell-event.server.ts';
import { tupeCostNews } from './tupe-cost-news.server.ts';

/** version: of the opportunity, or of what staff who transfer are taken to cost. */
type Told = { opportunityId: string; event: 'amended' | 'withdrawn' | 'tupe_cost_set'; version: number };

const mostChanges = 10;

/** Tells all who looked closely at an opportunity that it was changed or withdrawn, or prices are to assume another cost of staff. Safe to repeat: each hears of it once. */
export async function tellOfOpportunity(services: Services, told: Told): Promise<void> {
  const version = await latestVersion(services.db, told.opportunityId);
  if (!version) return;
  const news = await newsOf(services, told, version);
  // Who answered hears of a withdrawal as the outcome of its answer, with the same reason.
  const knowing =
    told.event === 'withdrawn' ? await organisationsWithOutcome(services.db, told.opportunityId) : undefined;
  if (news) await tellCloseReaders(services, news, knowing);
}

function newsOf(
  services: Services,
  told: Told,
  version: PublishedVersion,
): Promise<EventNews | null> | EventNews | null {
  if (told.event === 'tupe_cost_set') return tupeCostNews(services, told, version);
  return told.event === 'amended' ? amended(services, told, version) : withdrawn(services, told, version);
}

async function amended(
  { db, env }: Services,
  { opportunityId, version }: Told,
  { snapshot }: PublishedVersion,
): Promise<EventNews | null> {
  const row = await findAmendment(db, opportunityId, version);
  if (!row) return null;
  const { reason, changes, deadlineBefore, deadlineAfter, unmovedReason } = toAmendment(row);
  const { title, organisationName: primeName } = snapshot;
  const path = paths.opportunityAmendments(opportunityId);
  const isMoved = deadlineAfter !== null && deadlineAfter !== deadlineBefore;
  const deadline = deadlineAfter ? formatDate(deadlineAfter) : null;
  const shown = changes.slice(0, mostChanges).map(inWords);
  const others = changes.length - shown.length;
  return {
    event: 'amended',
    once: `${opportunityId} ${version}`,
    opportunityId,
    title,
    why: [`Why: ${reason}`, ...(isMoved && deadline ? [`Respond by the end of ${deadline}`] : []), ...shown],
    path,
    mail: {
      kind: 'opportunity-amended',
      input: {
        title,
        primeName,
        reason,
        changes: shown,
        others,
        deadline,
        isMoved,
        unmovedReason,
        url: env.APP_URL + path,
      },
    },
  };
}

function withdrawn(
  { env }: Services,
  { opportunityId }: Told,
  { snapshot, withdrawnReason }: PublishedVersion,
): EventNews | null {
  if (withdrawnReason === null) return null;
  const { title, organisationName: primeName } = snapshot;
  const path = paths.opportunity(opportunityId);
  return {
    event: 'withdrawn',
    once: opportunityId,
    opportunityId,
    title,
    why: [`The reason: ${withdrawnReason}`],
    path,
    mail: {
      kind: 'opportunity-withdrawn',
      input: { title, primeName, reason: withdrawnReason, url: env.APP_URL + path },
    },
  };
}

function inWords({ what, before, after }: Difference): string {
  if (before === null) return `${what}: new: ${after ?? ''}`;
  return after === null ? `${what}: taken out: ${before}` : `${what}: ${after} (before: ${before})`;
}
