import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { type Dated, datedWords } from './dated.ts';

const refreshSeconds = 6 * 3600;

/**
 * Writes days as an iCalendar (RFC 5545): each a whole day, which has no time and so no time zone to get wrong. A day keeps
 * its identity when it moves, so that a calendar moves it too.
 */
export function calendarText(site: string, name: string, dated: readonly Dated[]): string {
  const host = new URL(site).host;
  const calendar = ical({
    name,
    prodId: { company: 'Tierbridge', product: 'Tierbridge', language: 'EN' },
    ttl: refreshSeconds,
  });
  for (const { kind, id, title, primeName, date, version, changedAt, isCancelled, path, note } of dated) {
    const url = site + path;
    const event = calendar.createEvent({
      id: `${id}-${kind}@${host}`,
      sequence: Math.max(0, version - 1),
      stamp: changedAt,
      start: midnight(date),
      end: midnight(dayAfter(date)),
      allDay: true,
      summary: `${datedWords[kind]}: ${title}`,
      description: `${primeName}. Until the end of the day, in London.\n${note ? `${note}\n` : ''}${url}`,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (isCancelled) event.status(ICalEventStatus.CANCELLED);
  }
  return `${calendar.toString()}\r\n`;
}

// The library writes the day of an instant in UTC.
function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}
