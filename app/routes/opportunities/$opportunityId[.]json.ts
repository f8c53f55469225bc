import { readAwards } from '#app/features/decisions/read-awards.server.ts';
import { opportunityJsonOf } from '#app/features/opportunities/document.ts';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(
  {
    access: { for: 'everyone' },
    params: opportunityParams,
    find: findReadableOpportunity,
    can: 'opportunity:view',
  },
  async ({ thing, services, params }) => {
    const awards = await readAwards(services, params.opportunityId);
    return answerJson(opportunityJsonOf(thing, services.clock.today(), awards));
  },
);
