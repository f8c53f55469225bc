import { z } from 'zod';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import { knownCodes, requiredText, wholeNumber } from '../fields.ts';
import { districtsOf, type PlaceRule } from './place-rule.ts';

/** A choice of places: how it was made, and the current districts that it comes to. */
export type ChosenPlaces = { rule: PlaceRule; districts: string[] };

/**
 * The fields of the place picker as a schema for the whole form: `{ rule, districts }`. Only the fields of the way that
 * was chosen are read: without JavaScript all of them are on the page. Join it to other fields with
 * `z.object({ … }).and(placeFields(places))`.
 */
export function placeFields(places: PlaceIndex): z.ZodType<ChosenPlaces> {
  return z
    .discriminatedUnion(
      'place_kind',
      [
        z.object({ place_kind: z.literal('everywhere') }),
        z.object({
          place_kind: z.literal('nations'),
          place_nations: codesIn(places.nations, 'Select at least one nation'),
        }),
        z.object({
          place_kind: z.literal('regions'),
          place_regions: codesIn(places.regions, 'Select at least one region'),
        }),
        z.object({
          place_kind: z.literal('districts'),
          place_districts: knownCodes(places.isCurrent, 'Select at least one district'),
        }),
        z.object({
          place_kind: z.literal('radius'),
          place_outcode: outcode(places),
          place_miles: wholeNumber('Enter the number of miles', 1, 100, 'Miles must be a whole number from 1 to 100'),
        }),
      ],
      { error: 'Select how you want to say where' },
    )
    .transform((fields, context): ChosenPlaces => {
      const rule = ruleOf(fields);
      const districts = districtsOf(rule, places);
      if (districts) return { rule, districts };
      context.addIssue({ code: 'custom', path: ['place_kind'], message: 'Select how you want to say where' });
      return z.NEVER;
    });
}

/** What to fill the place picker with, from a choice made before. */
export function placeFormValues(rule: PlaceRule | null): Record<string, string | string[]> {
  if (!rule) return {};
  if (rule.kind === 'everywhere') return { place_kind: rule.kind };
  if (rule.kind === 'radius')
    return { place_kind: rule.kind, place_outcode: rule.outcode, place_miles: String(rule.miles) };
  return { place_kind: rule.kind, [`place_${rule.kind}`]: [...rule.codes] };
}

type PlaceAnswers =
  | { place_kind: 'everywhere' }
  | { place_kind: 'nations'; place_nations: string[] }
  | { place_kind: 'regions'; place_regions: string[] }
  | { place_kind: 'districts'; place_districts: string[] }
  | { place_kind: 'radius'; place_outcode: string; place_miles: number | null };

function ruleOf(answers: PlaceAnswers): PlaceRule {
  switch (answers.place_kind) {
    case 'everywhere':
      return { kind: 'everywhere' };
    case 'nations':
      return { kind: 'nations', codes: answers.place_nations };
    case 'regions':
      return { kind: 'regions', codes: answers.place_regions };
    case 'districts':
      return { kind: 'districts', codes: answers.place_districts };
    case 'radius':
      return { kind: 'radius', outcode: answers.place_outcode, miles: answers.place_miles ?? 1 };
  }
}

function codesIn(known: readonly { code: string }[], missing: string) {
  return knownCodes((code) => known.some((place) => place.code === code), missing);
}

function outcode(places: PlaceIndex) {
  return requiredText('Enter a postcode district', 10).transform((text, context) => {
    const found = places.outcodeOf(text);
    if (found && places.withinMiles(found, 1)) return found;
    const message = found
      ? `We do not know where ${found} is. Check it, or say where in another way`
      : 'Enter a postcode district, like HU5 or SW1A';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}
