import { Temporal } from 'temporal-polyfill';

/** "1 June 2026" */
export function formatDate(date: Temporal.PlainDate | string): string {
  return Temporal.PlainDate.from(date).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The date of an instant in London: "1 June 2026". */
export function formatInstant(instant: Date | string): string {
  return formatDate(dateInLondon(instant));
}

/** The calendar date of an instant in London: '2026-06-01'. */
export function dateInLondon(instant: Date | string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(new Date(instant).getTime()).toZonedDateTimeISO('Europe/London');
  return zoned.toPlainDate().toString();
}

/** Pence as "£1,250" or "£1,250.50". */
export function formatMoney(pence: number): string {
  const fraction = pence % 100 === 0 ? 0 : 2;
  return (pence / 100).toLocaleString('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  });
}

/** A number of pence as it is typed in a form: "1250.5" is written "1250.50". */
export function penceAsTyped(pence: number | null): string {
  if (pence === null) return '';
  return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);
}

/** "1 working day", "2 working days" */
export function counted(count: number, one: string, other = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : other}`;
}
