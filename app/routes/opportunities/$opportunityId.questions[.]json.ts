import { clarificationsJson, listClarifications } from '#app/features/clarifications/list-clarifications.server.ts';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(
  {
    access: { for: 'everyone' },
    params: opportunityParams,
    find: findReadableOpportunity,
    can: 'opportunity:view',
  },
  async ({ services, actor, thing, url }) =>
    answerJson(
      clarificationsJson.parse(await listClarifications(services, actor, thing, pageNumber(url.searchParams))),
    ),
);
