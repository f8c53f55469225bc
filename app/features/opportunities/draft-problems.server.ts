import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { tupeDeclarationOf, tupeStandingOf } from '#db/queries/tupe-declaration.ts';
import type { Database } from '#db/schema.ts';
import { declarationProblem, type PublishProblem, publishProblems } from './publish-rules.ts';
import type { OpportunitySnapshot } from './snapshot.ts';

/** Every reason why a draft that was never published cannot be: what it holds, and its TUPE declaration. */
export async function problemsOf(
  db: Kysely<Database>,
  draft: OpportunitySnapshot,
  today: Temporal.PlainDate,
): Promise<PublishProblem[]> {
  const problems = publishProblems(draft, today);
  if (problems.some(({ task }) => task === 'tupe')) return problems;
  const declaration = await tupeStandingOf(db, { opportunityId: draft.opportunityId });
  const undeclared = declarationProblem(declaration?.state ?? null);
  return undeclared ? [...problems, undeclared] : problems;
}

/** Whether the TUPE declaration of an opportunity was begun, whatever it came to. */
export async function isTupeBegun({ db }: Pick<Services, 'db'>, opportunityId: string): Promise<boolean> {
  return (await tupeDeclarationOf(db, { opportunityId })) !== null;
}
