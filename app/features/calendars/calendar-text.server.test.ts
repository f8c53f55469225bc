import { expect, test } from 'vitest';
import { calendarText } from './calendar-text.server.ts';
import { type Dated, datesOf } from './dated.ts';

const response: Dated = {
  kind: 'response',
  id: '0b6e0a5e-5a6c-4c2e-9d0c-6a4d3c1a0001',
  title: 'Training, advice; and “support” in the Humber for people who have left prison lately and look for work',
  primeName: 'Humber Prime\r\nBEGIN:VEVENT',
  date: '2026-10-25',
  version: 2,
  changedAt: new Date('2026-06-01T08:00:00Z'),
  isCancelled: false,
  path: '/opportunities/0b6e0a5e-5a6c-4c2e-9d0c-6a4d3c1a0001',
};
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('a day is a whole day, also when the clocks change, with an identity that it keeps', () => {
  const lines = unfolded(calendarText('https://market.example', 'Deadlines', [response]));
  expect(lines).toContain('DTSTART;VALUE=DATE:20261025');
  expect(lines).toContain('DTEND;VALUE=DATE:20261026');
  expect(lines).toContain('UID:0b6e0a5e-5a6c-4c2e-9d0c-6a4d3c1a0001-response@market.example');
  expect(lines).toContain('SEQUENCE:1');
  expect(lines).toContain('DTSTAMP:20260601T080000Z');
  expect(lines).not.toContain('STATUS:CANCELLED');
  const moved = unfolded(calendarText('https://market.example', 'Deadlines', [{ ...response, date: '2026-11-02' }]));
  expect(moved.find((line) => line.startsWith('UID'))).toBe(lines.find((line) => line.startsWith('UID')));
});

test('it is an iCalendar: CRLF, lines of at most 75 bytes, text escaped, and nobody writes an event of their own into it', () => {
  const text = calendarText('https://market.example', 'Deadlines', [response]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = unfolded(text);
  expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(lines.find((line) => line.startsWith('SUMMARY'))).toContain('Training\\, advice\\; and “support”');
});

test('what was withdrawn is cancelled', () => {
  const lines = unfolded(calendarText('https://market.example', 'x', [{ ...response, isCancelled: true }]));
  expect(lines).toContain('STATUS:CANCELLED');
});

test('dates that are not stated are left out', () => {
  const none = { clarificationDeadline: null, responseDeadline: null, decisionDate: null, standstillUntil: null };
  expect(datesOf(none)).toEqual([]);
  expect(datesOf({ ...none, responseDeadline: '2026-07-01', standstillUntil: '2026-08-01' })).toEqual([
    { kind: 'response', date: '2026-07-01' },
    { kind: 'standstill', date: '2026-08-01' },
  ]);
});
