import { z } from 'zod';
import { readFeed } from '#app/features/calendars/read-feed.server.ts';
import { answerCalendar } from '#app/http/calendar.server.ts';
import { requireLimit } from '#app/http/limit.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';

// Whoever holds the address may read it: a calendar program cannot sign in.
export const loader = page(
  { access: { for: 'everyone' }, params: z.object({ token: z.string().max(100) }) },
  async ({ services, scope, params }) => {
    await requireLimit(scope, 'calendar-feed');
    const calendar = await readFeed(services, params.token);
    if (!calendar) throw problem(404);
    return answerCalendar(calendar, 'tierbridge');
  },
);
