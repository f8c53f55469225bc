import { noticeCalendar, noticeParams } from '#app/features/compact/notice-calendar.server.ts';
import { answerCalendar } from '#app/http/calendar.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(
  { access: { for: 'everyone' }, params: noticeParams },
  async ({ services, params: { givenOn } }) =>
    answerCalendar(noticeCalendar(services.env.APP_URL, givenOn), `notice-${givenOn}`),
);
