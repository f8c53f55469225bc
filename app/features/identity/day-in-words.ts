/** The day of a moment as people in the United Kingdom say it: "1 June 2026". */
export function dayInWords(moment: Date): string {
  return moment.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  });
}
