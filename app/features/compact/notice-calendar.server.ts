import ical, { ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { paths } from '#app/paths.ts';
import { earliestEffect } from '../subcontracts/notice.ts';
import { formatDate } from '../wording.ts';

export const noticeParams = z.object({ givenOn: z.iso.date() });

/** The first day on which a notice may take effect, as an iCalendar with one whole day (RFC 5545). */
export function noticeCalendar(site: string, givenOn: string): string {
  const earliest = earliestEffect(Temporal.PlainDate.from(givenOn));
  const midnight = (date: Temporal.PlainDate) => new Date(`${date}T00:00:00Z`);
  const calendar = ical({ name: 'Notice', prodId: { company: 'Tierbridge', product: 'Tierbridge', language: 'EN' } });
  calendar.createEvent({
    id: `notice-${givenOn}@${new URL(site).host}`,
    stamp: midnight(Temporal.PlainDate.from(givenOn)),
    start: midnight(earliest),
    end: midnight(earliest.add({ days: 1 })),
    allDay: true,
    summary: 'Earliest day on which notice takes effect',
    description: `Notice given on ${formatDate(givenOn)}. The Compact asks for at least three months.`,
    url: site + paths.compactNotice(),
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  return `${calendar.toString()}\r\n`;
}
