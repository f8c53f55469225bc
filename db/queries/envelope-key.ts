import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { EnvelopeKeyRow } from '../tables/workforce-pack.table.ts';

type Connection = Kysely<Database> | Transaction<Database>;
type NewEnvelope = Pick<EnvelopeKeyRow, 'id' | 'declaration_id' | 'purpose' | 'wrapped' | 'key_id' | 'created_at'>;

/** Keeps the wrapped key of a new envelope. */
export async function addEnvelope(db: Connection, envelope: NewEnvelope): Promise<void> {
  await db.insertInto('envelope_key').values(envelope).execute();
}

/** An envelope of a declaration, or null. */
export async function findEnvelope(
  db: Connection,
  declarationId: string,
  envelopeId: string,
): Promise<EnvelopeKeyRow | null> {
  const row = await db
    .selectFrom('envelope_key')
    .selectAll()
    .where('id', '=', envelopeId)
    .where('declaration_id', '=', declarationId)
    .executeTakeFirst();
  return row ?? null;
}

/** Ends an envelope: its key is gone, and when. Does nothing to one that has ended. @returns when it ended */
export async function destroyEnvelope(db: Connection, envelopeId: string, now: Date): Promise<void> {
  await db
    .updateTable('envelope_key')
    .set({ wrapped: null, destroyed_at: now })
    .where('id', '=', envelopeId)
    .where('destroyed_at', 'is', null)
    .execute();
}

/** How many living envelopes each key wraps. */
export async function countEnvelopesByKey(db: Connection): Promise<{ keyId: string; envelopes: number }[]> {
  const rows = await db
    .selectFrom('envelope_key')
    .select(({ fn }) => ['key_id as keyId', fn.countAll<string>().as('envelopes')])
    .where('destroyed_at', 'is', null)
    .groupBy('key_id')
    .orderBy('key_id')
    .execute();
  return rows.map(({ keyId, envelopes }) => ({ keyId, envelopes: Number(envelopes) }));
}

/** The next living envelopes that another key than this one wraps, by id. */
export function listEnvelopesNotUnder(
  db: Connection,
  keyId: string,
  after: string | null,
  limit: number,
): Promise<EnvelopeKeyRow[]> {
  let query = db
    .selectFrom('envelope_key')
    .selectAll()
    .where('destroyed_at', 'is', null)
    .where('key_id', '<>', keyId)
    .orderBy('id')
    .limit(limit);
  if (after) query = query.where('id', '>', after);
  return query.execute();
}

/** Locks the next living envelopes that another key wraps. @param waits whether to wait for those that others have locked */
export function lockEnvelopesNotUnder(
  db: Transaction<Database>,
  keyId: string,
  limit: number,
  waits: boolean,
): Promise<EnvelopeKeyRow[]> {
  const query = db
    .selectFrom('envelope_key')
    .selectAll()
    .where('destroyed_at', 'is', null)
    .where('key_id', '<>', keyId)
    .orderBy('id')
    .limit(limit)
    .forUpdate();
  return (waits ? query : query.skipLocked()).execute();
}

/** Keeps a key of an envelope that another key wraps now. */
export async function rewriteEnvelope(
  db: Transaction<Database>,
  envelopeId: string,
  { wrapped, keyId, now }: { wrapped: Uint8Array; keyId: string; now: Date },
): Promise<void> {
  await db
    .updateTable('envelope_key')
    .set({ wrapped, key_id: keyId, rotated_at: now })
    .where('id', '=', envelopeId)
    .execute();
}
