import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import type { RequirementCapability } from '#db/tables/opportunity.table.ts';
import { knownCode, knownCodes, oneOf, textInWords, wholeNumber } from '../fields.ts';
import { volumeProblem } from './volume.ts';

export const descriptionWords = 200;

/**
 * What is needed, before for whom, where and how many.
 * @param lots those of a divided opportunity, of which one is chosen; the only one of an opportunity that is not divided
 */
export function needForm(reference: Reference, lots: readonly { id: string }[]) {
  return z.object({
    service_type: knownCode((code) => reference.has('service_type', code), 'Select the service'),
    importance: oneOf(['essential', 'desirable'], 'Select whether this requirement is essential or desirable'),
    lot_id:
      lots.length > 1
        ? knownCode((code) => lots.some(({ id }) => id === code), 'Select the lot')
        : z
            .unknown()
            .optional()
            .transform(() => lots[0]?.id),
    description: textInWords(descriptionWords, `Description must be ${descriptionWords} words or fewer`),
  });
}
export type NeedAnswer = Omit<z.infer<ReturnType<typeof needForm>>, 'lot_id'> & { lot_id?: string };

export function groupsForm(reference: Reference) {
  return z.object({
    customer_groups: knownCodes((code) => reference.has('customer_group', code), 'Select at least one customer group'),
    specialisms: knownCodes(
      (code) => reference.has('specialism', code) || reference.has('health', code),
      'Select specialisms from the list',
      0,
    ),
  });
}

const most = 100_000;
const number = (name: string, missing: string | null) =>
  wholeNumber(missing, 0, most, `${name} must be a whole number from 0 to 100,000`);

/** How many people a month: the number expected, and the ends of the range when they are known. */
export const volumeForm = z
  .object({
    volume_low: number('Lowest number', null),
    volume_central: number('Expected number', 'Enter the number that you expect a month'),
    volume_high: number('Highest number', null),
  })
  .transform((answer, context) => {
    const { volume_low: volumeLow, volume_central: volumeCentral, volume_high: volumeHigh } = answer;
    const problem = volumeProblem({ volumeLow, volumeCentral, volumeHigh });
    if (!problem) return answer;
    context.addIssue({ code: 'custom', path: [problem.field], message: problem.message });
    return z.NEVER;
  });

/** A level for each capability that is asked for, in fields named "level_<code>" and "importance_<code>". */
export function capabilitiesForm(reference: Reference) {
  const codes = reference.list('capability').map(({ code }) => code);
  const level = oneOf(['', '1', '2', '3', '4'], 'Select a level from the list');
  const importance = oneOf(['essential', 'desirable'], 'Select essential or desirable');
  return z
    .object(
      Object.fromEntries(
        codes.flatMap((code) => [
          [`level_${code}`, level],
          [`importance_${code}`, importance],
        ]),
      ),
    )
    .transform((answers): RequirementCapability[] =>
      codes
        .filter((code) => answers[`level_${code}`])
        .map((code) => ({
          code,
          level: Number(answers[`level_${code}`]),
          importance: answers[`importance_${code}`] === 'desirable' ? 'desirable' : 'essential',
        })),
    );
}
