import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { insertExpressionVersion } from '#db/queries/expression.ts';
import { latestProfileSnapshots } from '#db/queries/profile-version.ts';
import type { ExpressionAnswer, ExpressionContent } from './content.ts';
import { readExpression } from './read-expression.server.ts';

export type SavedExpression = { ok: true; version: number };

/**
 * Saves what an organisation says in each interest, as a new version. What was sent before keeps the words that it was
 * sent with. Saving the same words again makes no version.
 */
export function saveExpression(
  context: Context,
  organisationId: string,
  answer: ExpressionAnswer,
): Promise<SavedExpression> {
  return inUnitOfWork<SavedExpression>(context, async (unit) => {
    const before = await readExpression(unit.db, organisationId);
    if (isSame(before.content, answer)) return { ok: true, version: before.version };
    const [profile] = await latestProfileSnapshots(unit.db, [organisationId]);
    const content: ExpressionContent = { ...answer, profileVersion: profile?.version ?? null };
    const savedBy = context.actor.kind === 'person' ? context.actor.personId : null;
    const version = await insertExpressionVersion(unit.db, { organisationId, content, savedBy, now: unit.now });
    await unit.audit('save', 'expression', organisationId, { version }, organisationId);
    return { ok: true, version };
  });
}

function isSame(before: ExpressionContent, answer: ExpressionAnswer): boolean {
  const { approach, results, partnership } = before;
  return approach === answer.approach && results === answer.results && partnership === answer.partnership;
}
