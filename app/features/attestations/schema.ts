import { z } from 'zod';
import { oneOf, requiredText } from '../fields.ts';
import type { Period } from './period.ts';
import { claims } from './status.ts';

export const mostStatement = 2000;
const evidenceIds = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? [...new Set(value)] : [value]),
  z.array(z.uuid({ error: 'Select evidence from the list' })).max(200),
);

/** What an organisation says of an item for one of the periods that are open. */
export const attestForm = (periods: readonly Period[]) =>
  z.object({
    period: z.preprocess(
      (value) => value ?? (periods.length === 1 ? periods[0]?.from : undefined),
      z.string({ error: 'Select the period' }).refine((from) => periods.some((period) => period.from === from), {
        error: 'Select the period',
      }),
    ),
    claimed: oneOf(claims, 'Select how far you meet it'),
    statement: requiredText(
      'Enter how you meet it, or why not',
      mostStatement,
      `What you say must be ${mostStatement.toLocaleString('en-GB')} characters or fewer`,
    ),
    evidence: evidenceIds,
  });
export type AttestAnswers = z.output<ReturnType<typeof attestForm>>;

export const mostComment = 1000;
const views = ['agree', 'disagree', 'no_view'] as const;

/** One view for each attestation that is shown; what is left empty stays open. */
export const viewsForm = (attestationIds: readonly string[]) =>
  z
    .looseObject({ naming: oneOf(['named', 'unnamed'], 'Select whether the views carry your name') })
    .transform((answers, context) => {
      let isWrong = false;
      const wrong = (field: string, message: string) => {
        isWrong = true;
        context.addIssue({ code: 'custom', path: [field], message });
      };
      const given = attestationIds.flatMap((attestationId) => {
        const view = first(answers[`view-${attestationId}`]);
        const comment = first(answers[`comment-${attestationId}`]).trim();
        const known = views.find((one) => one === view);
        if (comment.length > mostComment)
          wrong(
            `comment-${attestationId}`,
            `Comment must be ${mostComment.toLocaleString('en-GB')} characters or fewer`,
          );
        if (view !== '' && !known) wrong(`view-${attestationId}`, 'Select your view');
        else if (!known && comment !== '') wrong(`view-${attestationId}`, 'Select your view: a comment goes with one');
        return known ? [{ attestationId, view: known, comment }] : [];
      });
      if (given.length === 0 && !isWrong) wrong('naming', 'Give a view on at least one item');
      return { isAnonymous: answers.naming === 'unnamed', views: given };
    });

const first = (value: unknown): string => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : '';
};
