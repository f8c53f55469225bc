import { opportunityCalendar } from '#app/features/calendars/opportunity-calendar.server.ts';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { answerCalendar } from '#app/http/calendar.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(
  {
    access: { for: 'everyone' },
    params: opportunityParams,
    find: findReadableOpportunity,
    can: 'opportunity:view',
  },
  async ({ services, thing }) => answerCalendar((await opportunityCalendar(services, thing)) ?? '', 'deadlines'),
);
