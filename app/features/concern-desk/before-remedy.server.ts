import type { Kysely } from 'kysely';
import { findCase } from '#db/queries/conduct-case.ts';
import { remediesOf } from '#db/queries/remedy.ts';
import type { Database } from '#db/schema.ts';
import { isPlanVerified } from '../cases/verification.ts';
import type { DeskStep } from './steps.ts';

/** Why a remedy cannot be called planned or verified yet: its plan is in the case that followed from the concern. */
export async function beforeRemedy(
  db: Kysely<Database>,
  caseId: string | null,
  step: DeskStep,
): Promise<'no_plan' | 'not_verified' | null> {
  if (step !== 'plan' && step !== 'verify') return null;
  const row = caseId ? await findCase(db, caseId) : null;
  const plan = row ? await remediesOf(db, row.id) : [];
  if (step === 'plan') return plan.some(({ agreed_at: agreedAt }) => agreedAt !== null) ? null : 'no_plan';
  return row?.status === 'closed' || isPlanVerified(plan) ? null : 'not_verified';
}
