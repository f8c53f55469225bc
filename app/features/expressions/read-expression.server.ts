import type { Kysely } from 'kysely';
import type { Services } from '#app/services/services.ts';
import { findExpression, findExpressionVersion, listExpressionVersions } from '#db/queries/expression.ts';
import type { Database } from '#db/schema.ts';
import { type ExpressionContent, emptyExpression, expressionContent } from './content.ts';

export type Expression = { version: number; content: ExpressionContent; savedAt: Date | null };

/** What an organisation says in each interest beside its profile. Version 0 until it has written something. */
export async function readExpression(db: Kysely<Database>, organisationId: string): Promise<Expression> {
  const row = await findExpression(db, organisationId);
  if (!row) return { version: 0, content: emptyExpression, savedAt: null };
  return { version: row.version, content: expressionContent.parse(row.content), savedAt: row.updated_at };
}

/** One version of it; null when there is none of that number. */
export async function readExpressionVersion(
  { db }: Services,
  organisationId: string,
  version: number,
): Promise<Expression | null> {
  const row = await findExpressionVersion(db, organisationId, version);
  if (!row) return null;
  return { version: row.version, content: expressionContent.parse(row.content), savedAt: row.saved_at };
}

/** When each version was saved and by whom, the latest first. */
export async function expressionVersions({ db }: Services, organisationId: string) {
  const rows = await listExpressionVersions(db, organisationId);
  return rows.map(({ version, saved_at, savedBy }) => ({ version, savedAt: saved_at, savedBy }));
}
