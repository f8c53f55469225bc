import { readPublicConduct } from '#app/features/cases/public-notice.server.ts';
import { readAwards } from '#app/features/decisions/read-awards.server.ts';
import { countInvited } from '#app/features/opportunities/count-invited.server.ts';
import { opportunityJsonOf } from '#app/features/opportunities/document.ts';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { readPublicTupe } from '#app/features/tupe-positions/read-public-tupe.server.ts';
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
    const invited = await countInvited(services, thing);
    const staffTransfer = await readPublicTupe(services, params.opportunityId);
    const { conductNotice } = await readPublicConduct(services, thing.organisationId);
    return answerJson(
      opportunityJsonOf(thing, services.clock.today(), { invited, awards, conductNotice, staffTransfer }),
    );
  },
);
