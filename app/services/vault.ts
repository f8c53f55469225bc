import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { addEnvelope, countEnvelopesByKey, destroyEnvelope, findEnvelope } from '#db/queries/envelope-key.ts';
import type { Database } from '#db/schema.ts';
import type { EnvelopeKeyRow } from '#db/tables/workforce-pack.table.ts';
import type { Clock } from './clock.ts';
import { openBytes, sealBytes } from './vault-crypto.ts';
import type { VaultKey } from './vault-keys.ts';

type Connection = Kysely<Database> | Transaction<Database>;
/** What sealed bytes are part of. */
export type VaultPlace = { declarationId: string; purpose: EnvelopeKeyRow['purpose'] };

/**
 * Why something does not open: no key is set at all; the key that wraps its envelope is not among those that are set; that key
 * is another one under the same id, or the envelope was damaged; its key was destroyed; its bytes were damaged or belong elsewhere.
 */
export type VaultProblem = 'not_set_up' | 'unknown_key' | 'wrong_key' | 'destroyed' | 'damaged';
export type Sealed = { ok: true; envelopeId: string; sealed: Uint8Array } | { ok: false; reason: 'not_set_up' };
export type Opened = { ok: true; bytes: Uint8Array } | { ok: false; reason: VaultProblem };
export type Rewrapped = { ok: true; wrapped: Uint8Array; keyId: string } | { ok: false; reason: VaultProblem };

/**
 * Seals what identifies people. Each object has an envelope: a random key of its own, wrapped by the current key of the
 * settings, that belongs to a declaration and a purpose. Destroying the envelope makes the object unreadable for everybody,
 * wherever a copy of it lies (docs/decisions/0023).
 */
export type Vault = {
  /** False when no key is set: then nothing can be sealed or opened. */
  readonly isSetUp: boolean;
  readonly currentKeyId: string | null;
  /** Seals bytes in a new envelope. @param objectId what they are: they open under that id alone */
  seal(db: Connection, place: VaultPlace, objectId: string, bytes: Uint8Array): Promise<Sealed>;
  open(db: Connection, place: VaultPlace, envelopeId: string, objectId: string, sealed: Uint8Array): Promise<Opened>;
  /** Ends an envelope for ever. Safe to repeat. */
  destroy(db: Connection, envelopeId: string): Promise<void>;
  /** The key of an envelope, wrapped by the current key. Writes nothing. */
  rewrap(envelope: EnvelopeKeyRow): Rewrapped;
  /** Keys that wrap envelopes and are not set, with how many each: what they hold cannot be opened. */
  missingKeys(db: Connection): Promise<{ keyId: string; envelopes: number }[]>;
};

const dataKeyBytes = 32;

/** @param keys the current one first; the others only open */
export function createVault(keys: readonly VaultKey[], clock: Clock): Vault {
  const current = keys[0] ?? null;
  const byId = new Map(keys.map(({ id, key }) => [id, key]));
  const now = () => new Date(clock.now().epochMilliseconds);

  function unwrap(envelope: EnvelopeKeyRow): { ok: true; dataKey: KeyObject } | { ok: false; reason: VaultProblem } {
    if (!envelope.wrapped) return { ok: false, reason: 'destroyed' };
    if (!current) return { ok: false, reason: 'not_set_up' };
    const key = byId.get(envelope.key_id);
    if (!key) return { ok: false, reason: 'unknown_key' };
    const bytes = openBytes(key, envelopeParts(envelope), envelope.wrapped);
    if (bytes?.length !== dataKeyBytes) return { ok: false, reason: 'wrong_key' };
    return { ok: true, dataKey: createSecretKey(bytes) };
  }

  return {
    isSetUp: current !== null,
    currentKeyId: current?.id ?? null,
    async seal(db, place, objectId, bytes) {
      if (!current) return { ok: false, reason: 'not_set_up' };
      const dataKey = randomBytes(dataKeyBytes);
      const envelope = { id: randomUUID(), declaration_id: place.declarationId, purpose: place.purpose };
      await addEnvelope(db, {
        ...envelope,
        wrapped: sealBytes(current.key, envelopeParts(envelope), dataKey),
        key_id: current.id,
        created_at: now(),
      });
      const sealed = sealBytes(createSecretKey(dataKey), objectParts(place, envelope.id, objectId), bytes);
      return { ok: true, envelopeId: envelope.id, sealed };
    },
    async open(db, place, envelopeId, objectId, sealed) {
      const envelope = await findEnvelope(db, place.declarationId, envelopeId);
      if (envelope?.purpose !== place.purpose) return { ok: false, reason: 'damaged' };
      const unwrapped = unwrap(envelope);
      if (!unwrapped.ok) return unwrapped;
      const bytes = openBytes(unwrapped.dataKey, objectParts(place, envelopeId, objectId), sealed);
      return bytes ? { ok: true, bytes } : { ok: false, reason: 'damaged' };
    },
    destroy: (db, envelopeId) => destroyEnvelope(db, envelopeId, now()),
    rewrap(envelope) {
      if (!current) return { ok: false, reason: 'not_set_up' };
      const unwrapped = unwrap(envelope);
      if (!unwrapped.ok) return unwrapped;
      const wrapped = sealBytes(current.key, envelopeParts(envelope), unwrapped.dataKey.export());
      return { ok: true, wrapped, keyId: current.id };
    },
    async missingKeys(db) {
      return (await countEnvelopesByKey(db)).filter(({ keyId }) => !byId.has(keyId));
    },
  };
}

const envelopeParts = (envelope: Pick<EnvelopeKeyRow, 'id' | 'declaration_id' | 'purpose'>) => [
  'envelope',
  envelope.declaration_id,
  envelope.purpose,
  envelope.id,
];
const objectParts = (place: VaultPlace, envelopeId: string, objectId: string) => [
  'object',
  place.declarationId,
  place.purpose,
  envelopeId,
  objectId,
];
