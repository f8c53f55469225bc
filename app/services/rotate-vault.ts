import type { Kysely, Transaction } from 'kysely';
import {
  countEnvelopesByKey,
  listEnvelopesNotUnder,
  lockEnvelopesNotUnder,
  rewriteEnvelope,
} from '#db/queries/envelope-key.ts';
import type { Database } from '#db/schema.ts';
import type { EnvelopeKeyRow } from '#db/tables/workforce-pack.table.ts';
import type { Clock } from './clock.ts';
import type { Vault, VaultProblem } from './vault.ts';

type With = { db: Kysely<Database>; vault: Vault; clock: Clock };
/** An envelope that no key of the settings opens. */
export type Lost = {
  envelopeId: string;
  declarationId: string;
  purpose: EnvelopeKeyRow['purpose'];
  keyId: string;
  reason: VaultProblem;
};
export type Rotation =
  | { ok: true; rewrapped: number; left: number }
  | { ok: false; reason: 'not_set_up' }
  | { ok: false; reason: 'lost'; lost: Lost[] };

const inOne = 50;

/**
 * Rewraps every envelope by the current key, in small transactions, while others open and seal. Killed half-way it leaves
 * each envelope under one key or the other, and the next run does the rest.
 * @param show is told how many are done and how many are left
 * @returns lost, with nothing changed, when there is an envelope that none of the keys opens
 */
export async function rotateVault(
  { db, vault, clock }: With,
  show: (done: number, left: number) => void = () => {},
): Promise<Rotation> {
  const { currentKeyId } = vault;
  if (!currentKeyId) return { ok: false, reason: 'not_set_up' };
  const lost = await listLost(db, vault, currentKeyId);
  if (lost.length > 0) return { ok: false, reason: 'lost', lost };
  let rewrapped = 0;
  // What another command has in hand is left to it at first, and waited for at the end.
  for (const waits of [false, true]) {
    for (;;) {
      const done = await db
        .transaction()
        .execute((transaction) => rewrapSome(transaction, { vault, clock }, currentKeyId, waits));
      if (done === 0) break;
      rewrapped += done;
      show(rewrapped, await countLeft(db, currentKeyId));
    }
  }
  return { ok: true, rewrapped, left: await countLeft(db, currentKeyId) };
}

async function rewrapSome(
  db: Transaction<Database>,
  { vault, clock }: Omit<With, 'db'>,
  currentKeyId: string,
  waits: boolean,
): Promise<number> {
  const envelopes = await lockEnvelopesNotUnder(db, currentKeyId, inOne, waits);
  for (const envelope of envelopes) {
    const answer = vault.rewrap(envelope);
    if (!answer.ok) throw new Error(`Envelope ${envelope.id} does not open: ${answer.reason}`);
    const now = new Date(clock.now().epochMilliseconds);
    await rewriteEnvelope(db, envelope.id, { wrapped: answer.wrapped, keyId: answer.keyId, now });
  }
  return envelopes.length;
}

async function listLost(db: Kysely<Database>, vault: Vault, currentKeyId: string): Promise<Lost[]> {
  const lost: Lost[] = [];
  let after: string | null = null;
  for (;;) {
    const envelopes: EnvelopeKeyRow[] = await listEnvelopesNotUnder(db, currentKeyId, after, inOne);
    const last = envelopes.at(-1);
    if (!last) return lost;
    after = last.id;
    for (const envelope of envelopes) {
      const answer = vault.rewrap(envelope);
      if (answer.ok) continue;
      const { id: envelopeId, declaration_id: declarationId, purpose, key_id: keyId } = envelope;
      lost.push({ envelopeId, declarationId, purpose, keyId, reason: answer.reason });
    }
  }
}

async function countLeft(db: Kysely<Database>, currentKeyId: string): Promise<number> {
  const counts = await countEnvelopesByKey(db);
  return counts.filter(({ keyId }) => keyId !== currentKeyId).reduce((sum, { envelopes }) => sum + envelopes, 0);
}
