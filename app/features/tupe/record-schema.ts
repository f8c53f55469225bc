import { z } from 'zod';
import { calendarDate, money, oneOf, optionalText, requiredText, wholeNumber } from '../fields.ts';
import { nobodyNamed } from '../person-names/nobody-named.ts';
import { calendars } from '../working-days/bank-holidays.ts';
import { jurisdictions, transferTypes, twoTierRegimes } from './domain.ts';

const mostSites = 50;
const mostInSite = 200;
const mostPeople = 100_000;
const count = (what: string) =>
  wholeNumber(null, 0, mostPeople, `${what} must be a whole number from 0 to ${mostPeople.toLocaleString('en-GB')}`);

/** One site on each line. */
const sites = optionalText(mostSites * mostInSite, 'Sites must be 10,000 characters or fewer').transform(
  (text, context) => {
    const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
    const tooLong = lines.some((line) => line.length > mostInSite);
    if (lines.length <= mostSites && !tooLong) return lines;
    const message = tooLong
      ? `Each site must be ${mostInSite} characters or fewer`
      : `Enter ${mostSites} sites or fewer, one on each line`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  },
);

/** Full-time equivalents with at most two decimals; null when left empty. */
const fullTime = optionalText(12, 'Full-time equivalent must be a number, like 10.5').transform((text, context) => {
  const digits = text.replaceAll(',', '');
  if (digits === '') return null;
  if (/^\d{1,6}(\.\d{1,2})?$/.test(digits)) return Number(digits);
  context.addIssue({ code: 'custom', message: 'Full-time equivalent must be a number, like 10.5' });
  return z.NEVER;
});

export const workForm = z
  .object({
    transfer_type: oneOf(transferTypes, 'Select what moves'),
    client_name: optionalText(200, 'Client must be 200 characters or fewer'),
    services: nobodyNamed(optionalText(2000, 'Services must be 2,000 characters or fewer')),
    sites,
    jurisdiction: oneOf(jurisdictions, 'Select where the staff work'),
    calendar: oneOf(calendars, 'Select whose bank holidays count'),
  })
  .superRefine(({ jurisdiction, calendar }, context) => {
    if ((jurisdiction === 'NI') === (calendar === 'northern_ireland')) return;
    const message = 'Bank holidays must be those of the nation where the staff work';
    context.addIssue({ code: 'custom', path: ['calendar'], message });
  });

// The planned day moves where all other dates are: features/tupe-dates.
export const datesForm = z.object({
  old_contract_ends_on: calendarDate('Last day of the old contract', null),
});

export const staffForm = z
  .object({
    grouping_description: nobodyNamed(optionalText(2000, 'The team must be described in 2,000 characters or fewer')),
    headcount: count('Headcount'),
    fte: fullTime,
    annual_pay_pence: money(null, 'Pay for a year must be an amount, like 250000'),
    redundancy_pence: money(null, 'Redundancy exposure must be an amount, like 40000'),
    public_origin_count: count('Those who once worked in the public sector'),
    fair_deal_count: count('Those whom New Fair Deal protects'),
    fragmentation_count: wholeNumber(null, 1, 100, 'Incoming providers must be a whole number from 1 to 100'),
    two_tier_regime: oneOf(twoTierRegimes, 'Select the rules that protect the workforce'),
  })
  .superRefine((staff, context) => {
    const atMost = (field: keyof typeof staff, of: number | null, message: string) => {
      const value = staff[field];
      if (typeof value === 'number' && of !== null && value > of)
        context.addIssue({ code: 'custom', path: [field], message });
    };
    atMost('fte', staff.headcount, 'Full-time equivalent must not be more than the headcount');
    atMost('public_origin_count', staff.headcount, 'This must not be more than the headcount');
    atMost(
      'fair_deal_count',
      staff.public_origin_count,
      'This must not be more than those who once worked in the public sector',
    );
  });

/** What each save carries: the version that was read, and why the record changes. */
export const changeFields = z.object({
  version: z.coerce.number().int(),
  reason: nobodyNamed(optionalText(500, 'The reason must be 500 characters or fewer')),
});

export const recordParts = ['work', 'dates', 'staff'] as const;
export type RecordPart = (typeof recordParts)[number];
export const recordForms = {
  work: workForm.and(changeFields),
  dates: datesForm.and(changeFields),
  staff: staffForm.and(changeFields),
} as const;

export const newPartyForm = z.object({
  party: oneOf(['outgoing', 'incoming', 'funder'], 'Select its part'),
  organisationId: z.union([z.literal(''), z.uuid({ error: 'Choose an organisation from the list' })]).default(''),
  name: optionalText(200, 'Name must be 200 characters or fewer'),
});

export const endPartyForm = z.object({ reason: requiredText('Enter why it has no part any more', 500) });
