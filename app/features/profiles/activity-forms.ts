import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import { calendarDate, knownCode, knownCodes, textInWords, wholeNumber } from '../fields.ts';
import { type ChosenPlaces, placeFields } from '../places/place-fields.ts';
import { type ActivityStep, limits } from './domain.ts';

/** Answers to one or more questions about an activity. */
export type ActivityAnswers = Partial<{
  serviceType: string;
  customerGroups: string[];
  specialisms: string[];
  places: ChosenPlaces;
  ways: string[];
  capacityPerMonth: number | null;
  since: string | null;
  description: string;
}>;

/** Which service an activity is: the question that begins one. */
export function serviceForm(reference: Reference) {
  return z
    .object({ service_type: knownCode((code) => reference.has('service_type', code), 'Select the service') })
    .transform(({ service_type }) => ({ serviceType: service_type }));
}

/** The form of each question about an activity, as what it answers. */
export const activityForms: Record<ActivityStep, (reference: Reference) => z.ZodType<ActivityAnswers>> = {
  service: serviceForm,
  people: (reference) =>
    z
      .object({
        customer_groups: knownCodes((code) => reference.has('customer_group', code), 'Select who the activity is for'),
        specialisms: knownCodes(
          (code) => reference.has('specialism', code) || reference.has('health', code),
          'Select specialisms from the list',
          0,
        ),
      })
      .transform(({ customer_groups, specialisms }) => ({ customerGroups: customer_groups, specialisms })),
  places: ({ places }) => placeFields(places).transform((chosen) => ({ places: chosen })),
  ways: (reference) =>
    z.object({
      ways: knownCodes((code) => reference.has('way_of_working', code), 'Select at least one way of working'),
    }),
  capacity: () =>
    z
      .object({
        capacity_per_month: wholeNumber(null, 0, 100_000, 'People a month must be a whole number from 0 to 100,000'),
        since: calendarDate('The date you started', null),
      })
      .transform(({ capacity_per_month, since }) => ({ capacityPerMonth: capacity_per_month, since })),
  description: () =>
    z.object({
      description: textInWords(
        limits.descriptionWords,
        `Description must be ${limits.descriptionWords} words or fewer`,
      ),
    }),
};
