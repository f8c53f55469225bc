import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { ProposalDecision, ProposalSource, ProposalSubjectKind, ProposedKind } from '../tables/proposal.table.ts';

/** Whose rows are proposed: an organisation (for its profile) or an opportunity. */
export type ProposalSubject = { kind: ProposalSubjectKind; id: string };
export type DecidedProposal = { kind: ProposedKind; code: string; words: string[]; decision: ProposalDecision };

/** What was accepted and what was struck out for a subject. */
export async function listDecidedProposals(db: Kysely<Database>, subject: ProposalSubject): Promise<DecidedProposal[]> {
  return db
    .selectFrom('row_proposal')
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .select(['kind', 'code', 'words', 'decision'])
    .orderBy('kind')
    .orderBy('code')
    .execute();
}

type Decisions = {
  source: ProposalSource;
  textHash: string;
  decidedBy: string;
  decidedAt: Date;
  decided: readonly DecidedProposal[];
};

/** Keeps decisions; a later one stands in place of an earlier one about the same code. */
export async function saveDecidedProposals(
  db: Transaction<Database>,
  subject: ProposalSubject,
  { source, textHash, decidedBy, decidedAt, decided }: Decisions,
): Promise<void> {
  if (decided.length === 0) return;
  await db
    .insertInto('row_proposal')
    .values(
      decided.map(({ kind, code, words, decision }) => ({
        subject_kind: subject.kind,
        subject_id: subject.id,
        source,
        text_hash: textHash,
        kind,
        code,
        words,
        decision,
        decided_by: decidedBy,
        decided_at: decidedAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['subject_kind', 'subject_id', 'kind', 'code']).doUpdateSet((eb) => ({
        source: eb.ref('excluded.source'),
        text_hash: eb.ref('excluded.text_hash'),
        words: eb.ref('excluded.words'),
        decision: eb.ref('excluded.decision'),
        decided_by: eb.ref('excluded.decided_by'),
        decided_at: eb.ref('excluded.decided_at'),
      })),
    )
    .execute();
}

/** Forgets what was struck out, so that it is proposed again. @returns how many */
export async function forgetStruckProposals(db: Transaction<Database>, subject: ProposalSubject): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('row_proposal')
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('decision', '=', 'struck')
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** The text that was pasted last; null when there is none. */
export async function findPastedText(db: Kysely<Database>, subject: ProposalSubject): Promise<string | null> {
  const row = await db
    .selectFrom('proposal_text')
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .select('text')
    .executeTakeFirst();
  return row?.text ?? null;
}

/** Keeps a pasted text in place of the one before. */
export async function savePastedText(
  db: Transaction<Database>,
  subject: ProposalSubject,
  text: string,
  by: { personId: string; now: Date },
): Promise<void> {
  const saved = { text, saved_by: by.personId, saved_at: by.now };
  await db
    .insertInto('proposal_text')
    .values({ subject_kind: subject.kind, subject_id: subject.id, ...saved })
    .onConflict((conflict) => conflict.columns(['subject_kind', 'subject_id']).doUpdateSet(saved))
    .execute();
}

/** What a register said of an organisation before it took its entry over: the last snapshot of the unclaimed entry. */
export async function findRegisterSnapshot(db: Kysely<Database>, organisationId: string) {
  const row = await db
    .selectFrom('profile_version')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`snapshot @> '{"claimed": false}'`)
    .select('snapshot')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.snapshot ?? null;
}
