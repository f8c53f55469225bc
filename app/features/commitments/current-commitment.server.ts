import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type CommitmentInFull, openCommitments } from '#db/queries/commitment.ts';
import { versionIn } from '#db/queries/rule-set.ts';
import type { Database } from '#db/schema.ts';
import { isCurrent } from './domain.ts';

/** What an organisation has accepted and what counts today, by set. */
export async function currentCommitments(
  db: Kysely<Database>,
  organisationId: string,
  today: Temporal.PlainDate,
): Promise<Map<string, CommitmentInFull>> {
  const open = await openCommitments(db, [organisationId]);
  return new Map(open.filter((each) => isCurrent(each, today)).map((each) => [each.rule_set, each]));
}

/** Whether nothing keeps an organisation back in this set: it has accepted what is asked, or nothing is published to accept. */
export async function isCommitted(
  db: Kysely<Database>,
  organisationId: string,
  ruleSet: string,
  today: Temporal.PlainDate,
): Promise<boolean> {
  if ((await currentCommitments(db, organisationId, today)).has(ruleSet)) return true;
  return (await versionIn(db, ruleSet, 'published')) === undefined;
}
