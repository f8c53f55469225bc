import { planCalendar } from '#app/features/calendars/plan-calendar.server.ts';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { answerCalendar } from '#app/http/calendar.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ ...ofDeclaration, can: 'tupe:view' }, async ({ services, thing }) => {
  const calendar = await planCalendar(services, thing);
  if (!calendar) throw problem(404);
  return answerCalendar(calendar, 'tupe-dates');
});
