import type { CountedBy } from './staff.ts';

export const tableTitles: Readonly<Record<CountedBy, string>> = {
  pay: 'Pay band',
  service: 'Length of service',
  pension: 'Pension type',
  origin: 'Public origin',
};
