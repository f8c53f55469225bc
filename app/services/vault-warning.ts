import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Log } from './log.ts';
import type { Vault } from './vault.ts';

/** Says in the log what is missing of the keys, when a process starts. Ids of keys only. */
export async function warnOfVault(vault: Vault, db: Kysely<Database>, log: Log): Promise<void> {
  if (!vault.isSetUp) {
    log.warn(
      'VAULT_KEYS is not set: no personal data about employees can be kept, only that it was exchanged elsewhere',
    );
  }
  for (const { keyId, envelopes } of await vault.missingKeys(db)) {
    log.error({ keyId, envelopes }, 'a key that seals files is not among VAULT_KEYS: they cannot be opened');
  }
}

/** @throws when the vault is not set up or lacks a key, for /readyz */
export async function checkVault(vault: Vault, db: Kysely<Database>): Promise<void> {
  if (!vault.isSetUp) throw new Error('VAULT_KEYS is not set');
  const missing = await vault.missingKeys(db);
  if (missing.length > 0) throw new Error(`Keys are missing: ${missing.map(({ keyId }) => keyId).join(', ')}`);
}
