import { z } from 'zod';
import type { FormState } from '#app/ui/form-state.ts';
import { optionalText, requiredText } from '../fields.ts';
import { type Criterion, mostPoints } from '../opportunities/criteria.ts';
import type { AppointRefusal } from './appoint-assessor.server.ts';
import type { CloseOutcome } from './close-scoring.server.ts';
import type { ConsensusRefusal } from './domain.ts';
import type { CriterionScore } from './points.ts';
import type { SaveRefusal } from './save-sheet.server.ts';

export const mostReason = 2000;
export const mostNature = 500;

/** Who is appointed, and whether to the chair. */
export const appointForm = z.object({
  person: z.preprocess((value) => value ?? '', z.uuid({ error: 'Select who is to assess' })),
  is_chair: z.preprocess((value) => value === 'yes', z.boolean()),
});

export const appointWords: Readonly<Record<AppointRefusal, string>> = {
  not_running: 'Assessors are appointed to an opportunity that is published and not decided',
  not_member: 'Assessors must be members of your organisation',
  already: 'This person is an assessor already',
  agreed: 'The scores are agreed, so nobody else can assess',
};

export const changeAssessorForm = z.object({
  change: z.preprocess((value) => value ?? '', z.enum(['chair', 'take_off'], { error: 'Select what is to change' })),
});

export const closeForm = z.object({
  reason: requiredText('Enter the reason why scoring ends before all have locked', 1000),
});

/** Why scoring was not closed. */
export function closeWords(refusal: Extract<CloseOutcome, { ok: false }>): string {
  switch (refusal.reason) {
    case 'unscored':
      return `Nobody has locked scores for ${refusal.numbers.map((number) => `Provider ${number}`).join(', ')}`;
    case 'ended':
      return 'Scoring has ended already';
    case 'sealed':
      return 'No answer is open yet';
    case 'not_chair':
      return 'Only the chair can close scoring';
  }
}

const whole = /^\d{1,9}$/;
const version = z.preprocess(
  (value) => (typeof value === 'string' && whole.test(value) ? Number(value) : 0),
  z.number().int(),
);
const oneText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The name of a field about one criterion. */
export const pointsField = (criterionId: string) => `points_${criterionId}`;
export const reasonField = (criterionId: string) => `reason_${criterionId}`;
export const natureField = (organisationId: string) => `nature_${organisationId}`;

export type ScoresAnswer = { version: number; lock: boolean; scores: CriterionScore[] };

/**
 * Points and reasons for each criterion, of a sheet or of a consensus. What is saved may have gaps; what is locked may not.
 * @param needsReason whether points on a criterion need a reason before they are locked
 */
export function scoresForm(
  criteria: readonly Criterion[],
  needsReason: (criterionId: string, points: number) => string | null,
) {
  return z.looseObject({ version }).transform((values, context): ScoresAnswer => {
    const lock = values.intent === 'lock';
    const problem = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    const scores = criteria.flatMap(({ id, name }): CriterionScore[] => {
      const typed = oneText(values[pointsField(id)]);
      const reason = optionalText(mostReason, '').safeParse(values[reasonField(id)]);
      if (!reason.success) {
        problem(
          reasonField(id),
          `Reason for “${name}” must be ${mostReason.toLocaleString('en-GB')} characters or fewer`,
        );
        return [];
      }
      if (!/^[0-5]$/.test(typed)) {
        if (typed !== '') problem(pointsField(id), `Points for “${name}” must be from 0 to ${mostPoints}`);
        else if (lock) problem(pointsField(id), `Select the points for “${name}”`);
        else if (reason.data !== '') problem(pointsField(id), `Select the points for “${name}”, to keep its reason`);
        return [];
      }
      const points = Number(typed);
      const lacking = lock && reason.data === '' ? needsReason(id, points) : null;
      if (lacking) problem(reasonField(id), lacking);
      return [{ criterionId: id, points, reason: reason.data }];
    });
    return { version: values.version, lock, scores };
  });
}

/** Why scores were not saved, above the form. */
export const saveWords: Readonly<Record<SaveRefusal | ConsensusRefusal, string>> = {
  locked: 'These scores are locked, so they cannot be changed',
  scoring_ended: 'Scoring has ended, so nothing can be saved any more. What you typed was not saved',
  not_assessor: 'You do not assess this answer any more. What you typed was not saved',
  incomplete: 'Each criterion must have points and a reason before you lock',
  changed_elsewhere:
    'These scores were saved elsewhere since you opened this page. What you typed is below and was not saved. Compare it with what was saved, then save again',
  unknown_criterion: 'The criteria have changed. Check the points, then save again',
  waiting: 'Scoring has not ended yet',
  not_recorder: 'You do not record what is agreed on this answer',
};

/** Whether a form came back because its scores were saved elsewhere since it was opened. */
export function isChangedElsewhere({ errors }: FormState): boolean {
  return errors.some(({ message }) => message === saveWords.changed_elsewhere);
}

/** Which of these providers there is a conflict with, and what it is. */
export function conflictsForm(providers: readonly { organisationId: string; name: string }[]) {
  return z.looseObject({}).transform((values, context) => {
    const ticked = new Set([values.conflicts].flat().filter((value) => typeof value === 'string'));
    const problem = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (values.read !== 'yes') problem('read', 'Confirm that you have read the list');
    return providers
      .filter(({ organisationId }) => ticked.has(organisationId))
      .map(({ organisationId, name }) => {
        const field = natureField(organisationId);
        const nature = requiredText(
          `Enter what connects you with ${name}`,
          mostNature,
          `What connects you with ${name} must be ${mostNature} characters or fewer`,
        ).safeParse(values[field]);
        if (!nature.success) problem(field, nature.error.issues[0]?.message ?? '');
        return { organisationId, nature: nature.data ?? '' };
      });
  });
}
