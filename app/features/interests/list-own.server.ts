import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { countInterestsOfOrganisation, listInterestsOfOrganisation } from '#db/queries/interest.ts';
import { statusOn } from '../opportunities/domain.ts';
import { opportunitySnapshot } from '../opportunities/snapshot.ts';
import { pageCount } from '../page-number.ts';

const pageSize = 50;

/** What an organisation answers, as its JSON address answers. */
export const ownInterests = z.object({
  page: z.number().int(),
  pages: z.number().int(),
  interests: z.array(
    z.object({
      opportunityId: z.string(),
      title: z.string(),
      prime: z.string(),
      status: z.enum(['draft', 'sent', 'under_review', 'decided', 'withdrawn']),
      deadline: z.string().nullable(),
      /** Whether it can still be sent or changed. */
      isOpen: z.boolean(),
      decisionDue: z.string().nullable(),
      sentAt: z.iso.datetime().nullable(),
    }),
  ),
});
export type OwnInterests = z.infer<typeof ownInterests>;

/** One page of an organisation's own interests, the latest change first. A page that is not there answers the nearest. */
export async function listOwnInterests(
  { db, clock }: Services,
  organisationId: string,
  asked: string | null,
): Promise<OwnInterests> {
  const pages = pageCount(await countInterestsOfOrganisation(db, organisationId), pageSize);
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1));
  const offset = (page - 1) * pageSize;
  const rows = await listInterestsOfOrganisation(db, organisationId, { offset, limit: pageSize });
  const interests = rows.map(({ opportunityId, status, sentAt, decisionDue, opportunityStatus, snapshot }) => {
    const opportunity = opportunitySnapshot.parse(snapshot);
    return {
      opportunityId,
      title: opportunity.title,
      prime: opportunity.organisationName,
      status,
      deadline: opportunity.responseDeadline,
      isOpen: statusOn(clock.today(), opportunityStatus, opportunity) === 'open',
      decisionDue,
      sentAt: sentAt?.toISOString() ?? null,
    };
  });
  return ownInterests.parse({ page, pages, interests });
}
