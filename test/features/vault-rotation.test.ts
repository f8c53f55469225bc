import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { rotateVault } from '#app/services/rotate-vault.ts';
import { createVault, type VaultPlace } from '#app/services/vault.ts';
import { makeVaultKey, readVaultKeys, type VaultKey } from '#app/services/vault-keys.ts';
import { createOrganisation } from '#test/support/actors.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

function keyNamed(id: string): VaultKey {
  const [key] = readVaultKeys(makeVaultKey(new Date()).replace(/^\w+/, id)) ?? [];
  if (!key) throw new Error('That is no name of a key');
  return key;
}

const [oldKey, newKey] = [keyNamed('old'), keyNamed('new')];

async function placeIn(services: TestServices): Promise<VaultPlace> {
  const primeId = await createOrganisation(services, { kind: 'prime', status: 'verified' });
  const providerId = await createOrganisation(services, { status: 'verified' });
  const subcontractId = await insertSubcontract(services, { primeId, providerId });
  const { id } = await services.db
    .insertInto('tupe_declaration')
    .values({ prime_id: primeId, subcontract_id: subcontractId, created_at: new Date(), updated_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { declarationId: id, purpose: 'employee_information' };
}

/** Things that say their own number, sealed under one list of keys and opened under any. */
function shelfOf(services: TestServices, place: VaultPlace) {
  const kept: { id: string; envelopeId: string; sealed: Uint8Array; text: string }[] = [];
  const withKeys = (...keys: VaultKey[]) => createVault(keys, services.clock);
  return {
    kept,
    async put(...keys: VaultKey[]) {
      const id = randomUUID();
      const text = `Person number ${kept.length}`;
      const sealed = await withKeys(...keys).seal(services.db, place, id, Buffer.from(text));
      if (!sealed.ok) throw new Error(sealed.reason);
      kept.push({ id, text, ...sealed });
    },
    /** What each says when it is opened, or why it does not. */
    read: (...keys: VaultKey[]) =>
      Promise.all(
        kept.map(async ({ id, envelopeId, sealed }) => {
          const opened = await withKeys(...keys).open(services.db, place, envelopeId, id, sealed);
          return opened.ok ? Buffer.from(opened.bytes).toString() : opened.reason;
        }),
      ),
    rotate: (keys: VaultKey[], show?: () => void) =>
      rotateVault({ db: services.db, clock: services.clock, vault: withKeys(...keys) }, show),
  };
}

test('a file opens for its own row alone, with the right key alone, until its envelope is destroyed', async () => {
  const services = await servicesForTest();
  const { db, vault } = services;
  const place = await placeIn(services);
  const shelf = shelfOf(services, place);
  await shelf.put(oldKey);
  await shelf.put(oldKey);
  const [first, second] = shelf.kept;
  if (!first || !second) throw new Error('Nothing was kept');
  const old = createVault([oldKey], services.clock);
  const open = (at: VaultPlace, envelopeId: string, id: string, sealed: Uint8Array) =>
    old.open(db, at, envelopeId, id, sealed);
  expect(await open(place, first.envelopeId, first.id, second.sealed)).toEqual({ ok: false, reason: 'damaged' });
  expect(await open(place, second.envelopeId, first.id, second.sealed)).toEqual({ ok: false, reason: 'damaged' });
  const pack: VaultPlace = { ...place, purpose: 'workforce_pack' };
  expect(await open(pack, first.envelopeId, first.id, first.sealed)).toEqual({ ok: false, reason: 'damaged' });
  const elsewhere = await placeIn(services);
  expect(await open(elsewhere, first.envelopeId, first.id, first.sealed)).toEqual({ ok: false, reason: 'damaged' });

  expect(await shelf.read(keyNamed('old'))).toEqual(['wrong_key', 'wrong_key']);
  expect(await shelf.read(newKey)).toEqual(['unknown_key', 'unknown_key']);
  expect(await shelf.read()).toEqual(['not_set_up', 'not_set_up']);
  expect(await createVault([], services.clock).seal(db, place, first.id, Buffer.of(1))).toMatchObject({ ok: false });
  expect(await vault.missingKeys(db)).toEqual([{ keyId: 'old', envelopes: 2 }]);

  await old.destroy(db, first.envelopeId);
  await old.destroy(db, first.envelopeId);
  expect(await shelf.read(oldKey)).toEqual(['destroyed', 'Person number 1']);
  const rows = await db.selectFrom('envelope_key').select(['id', 'wrapped']).where('wrapped', 'is', null).execute();
  expect(rows).toEqual([{ id: first.envelopeId, wrapped: null }]);

  // Rewrapping must not bring it back.
  expect(await shelf.rotate([newKey, oldKey])).toEqual({ ok: true, rewrapped: 1, left: 0 });
  expect(await shelf.read(newKey)).toEqual(['destroyed', 'Person number 1']);
});

test('a rotation that was cut off leaves all readable under both keys, and the next one ends it', async () => {
  const services = await servicesForTest();
  const shelf = shelfOf(services, await placeIn(services));
  for (let number = 0; number < 120; number += 1) await shelf.put(oldKey);
  const all = shelf.kept.map(({ text }) => text);
  const cutOff = shelf.rotate([newKey, oldKey], () => {
    throw new Error('killed');
  });
  await expect(cutOff).rejects.toThrow('killed');
  expect(await shelf.read(newKey, oldKey)).toEqual(all);
  expect((await shelf.read(newKey)).filter((said) => said === 'unknown_key')).toHaveLength(70);

  // With the old key taken away too early nothing is changed and the lost ones are named.
  const lost = await shelf.rotate([newKey]);
  expect(lost).toMatchObject({ ok: false, reason: 'lost' });
  expect(!lost.ok && lost.reason === 'lost' && lost.lost.map(({ keyId, reason }) => `${keyId} ${reason}`)).toEqual(
    Array.from({ length: 70 }, () => 'old unknown_key'),
  );
  expect(await shelf.read(newKey, oldKey)).toEqual(all);

  expect(await shelf.rotate([newKey, oldKey])).toEqual({ ok: true, rewrapped: 70, left: 0 });
  expect(await shelf.read(newKey)).toEqual(all);
});

test('rotating while others open and seal, twice at once, loses nothing', async () => {
  const services = await servicesForTest();
  const shelf = shelfOf(services, await placeIn(services));
  for (let number = 0; number < 60; number += 1) await shelf.put(oldKey);
  const readings: string[][] = [];
  const load = async () => {
    for (let round = 0; round < 10; round += 1) {
      const before = shelf.kept.map(({ text }) => text);
      readings.push((await shelf.read(newKey, oldKey)).filter((said, at) => said !== before[at] && at < before.length));
      // One process has been restarted with the new key, the other not yet.
      await Promise.all([shelf.put(newKey, oldKey), shelf.put(oldKey)]);
    }
  };
  const keys = [newKey, oldKey];
  const [, one, other] = await Promise.all([load(), shelf.rotate(keys), shelf.rotate(keys)]);
  expect([one.ok, other.ok]).toEqual([true, true]);
  expect(readings.flat()).toEqual([]);
  expect(await shelf.rotate(keys)).toMatchObject({ ok: true, left: 0 });
  expect(await shelf.read(newKey)).toEqual(shelf.kept.map(({ text }) => text));
  expect(shelf.kept).toHaveLength(80);
});
