import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import type { ProgrammeAreaChoice } from '#db/queries/head-contract.ts';
import { calendarDate, knownCode, money, oneOf, optionalText, requiredText } from '../fields.ts';
import { type ChosenPlaces, placeFields } from '../places/place-fields.ts';
import { areaKey, areaPlaces, otherArea } from './domain.ts';
import { highestThreshold, usualThreshold } from './must-advertise.ts';

const departmentThreshold = money(null, 'Threshold must be an amount of money, like 50000').refine(
  (pence) => pence === null || (pence >= usualThreshold && pence <= highestThreshold),
  { error: 'Threshold must be from £25,000 to £100,000' },
);

/** The form of a head contract. Its places are those of a programme area, or are picked where there is none that fits. */
export function headContractForm(reference: Reference, areas: readonly ProgrammeAreaChoice[]) {
  const isArea = (key: string) => key === otherArea || areas.some((area) => areaKey(area) === key);
  const picker = placeFields(reference.places);
  return z
    .looseObject({
      name: requiredText('Enter the name of the head contract', 160),
      programme: knownCode((code) => reference.has('programme', code), 'Select the programme'),
      area: areas.length > 0 ? knownCode(isArea, 'Select the area') : z.unknown().transform(() => otherArea),
      funder: requiredText('Enter who pays for the head contract', 160),
      regime: knownCode((code) => reference.has('procurement_regime', code), 'Select the rules that it was let under'),
      reference: optionalText(80, 'Reference must be 80 characters or fewer'),
      value: money(null, 'Value a year must be an amount of money, like 5000000'),
      central_government: oneOf(['yes', 'no', 'unknown'], 'Select whether central government let it'),
      procurement_began_on: calendarDate('Date when procurement began', null),
      bids_due_on: calendarDate('Date when bids were due', null),
      threshold: departmentThreshold,
      starts_on: calendarDate('Start date', null),
      ends_on: calendarDate('End date', null),
    })
    .transform((answer, context) => {
      if (answer.starts_on && answer.ends_on && answer.ends_on <= answer.starts_on) {
        context.addIssue({ code: 'custom', path: ['ends_on'], message: 'End date must be after the start date' });
      }
      if (answer.procurement_began_on && answer.starts_on && answer.procurement_began_on > answer.starts_on) {
        const message = 'Procurement must have begun before the start date';
        context.addIssue({ code: 'custom', path: ['procurement_began_on'], message });
      }
      if (answer.bids_due_on && answer.procurement_began_on && answer.bids_due_on < answer.procurement_began_on) {
        const message = 'Bids must have been due after procurement began';
        context.addIssue({ code: 'custom', path: ['bids_due_on'], message });
      }
      const area = areas.find((choice) => areaKey(choice) === answer.area) ?? null;
      const places = area ? areaPlaces(area, reference.places) : pickedPlaces(picker.safeParse(answer), context);
      return places ? { ...answer, area, places } : z.NEVER;
    });
}
export type HeadContractAnswer = z.infer<ReturnType<typeof headContractForm>>;

function pickedPlaces(
  picked: z.ZodSafeParseResult<ChosenPlaces>,
  context: z.RefinementCtx<Record<string, unknown>>,
): ChosenPlaces | null {
  if (picked.success) return picked.data;
  for (const { path, message } of picked.error.issues) context.addIssue({ code: 'custom', path: [...path], message });
  return null;
}
