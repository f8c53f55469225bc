import { deadlineParams, opportunityCalendar } from '#app/features/calendars/opportunity-calendar.server.ts';
import { findReadableOpportunity } from '#app/features/opportunities/find-opportunity.server.ts';
import { answerCalendar } from '#app/http/calendar.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(
  {
    access: { for: 'everyone' },
    params: deadlineParams,
    find: findReadableOpportunity,
    can: 'opportunity:view',
  },
  async ({ services, thing, params }) => {
    const calendar = await opportunityCalendar(services, thing, params.deadline);
    if (!calendar) throw problem(404);
    return answerCalendar(calendar, params.deadline);
  },
);
