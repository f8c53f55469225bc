import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { amendmentsJson, readAmendments } from '#app/features/opportunities/list-amendments.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(
  {
    access: { for: 'everyone' },
    params: opportunityParams,
    find: findReadableOpportunity,
    can: 'opportunity:view',
  },
  async ({ params: { opportunityId }, services }) =>
    answerJson(amendmentsJson.parse({ opportunityId, amendments: await readAmendments(services, opportunityId) })),
);
