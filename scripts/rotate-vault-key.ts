import { systemClock } from '#app/services/clock.ts';
import { type Environment, EnvironmentError, parseEnvironment } from '#app/services/env.ts';
import { type Lost, type Rotation, rotateVault } from '#app/services/rotate-vault.ts';
import { createVault } from '#app/services/vault.ts';
import { addVaultKey, makeVaultKey, vaultKeys, vaultKeysFile } from '#app/services/vault-keys.ts';
import { FolderInUseError } from '#db/folder-claim.ts';
import { NoDatabaseError, openDatabase } from './open-database.ts';

// npm run rotate-vault-key [-- --new-key]: every sealed file under the current key, while others work. See docs/vault.md.

const wantsNewKey = process.argv.slice(2).includes('--new-key');
const now = new Date();
try {
  const env = parseEnvironment(process.env);
  if (wantsNewKey && (env.VAULT_KEYS || !env.embedded)) sayNewKey();
  else await rotate(env);
} catch (error) {
  if (!(error instanceof EnvironmentError || error instanceof FolderInUseError || error instanceof NoDatabaseError)) {
    throw error;
  }
  console.error(error.message);
  process.exitCode = 1;
}

// Settings are not ours to write.
function sayNewKey(): void {
  console.log(
    'Put this in front of VAULT_KEYS, with a comma after it, and restart every process. Then run this without',
  );
  console.log('--new-key. Keep a copy apart from the database and its backups: without it the files are lost.');
  console.log(makeVaultKey(now));
}

async function rotate(env: Environment): Promise<void> {
  const connection = await openDatabase(env, 2);
  try {
    const keys = wantsNewKey ? await addVaultKey(env, now) : await vaultKeys(env, now);
    const vault = createVault(keys, systemClock);
    const show = (done: number, left: number) => console.log(`${done} rewrapped, ${left} left`);
    say(await rotateVault({ db: connection.db, vault, clock: systemClock }, show), vault.currentKeyId, env);
  } finally {
    await connection.close();
  }
}

function say(rotation: Rotation, currentKeyId: string | null, env: Environment): void {
  if (rotation.ok) {
    console.log(
      `Every envelope is under the key ${currentKeyId}: ${rotation.rewrapped} rewrapped, ${rotation.left} left.`,
    );
    if (rotation.left > 0)
      console.log('Some came in under an older key meanwhile: restart every process, then run it again.');
    else console.log(`The other keys are not needed any more by what is kept now: ${whereFrom(env)}`);
    return;
  }
  process.exitCode = 1;
  if (rotation.reason === 'not_set_up') {
    console.error('VAULT_KEYS is not set, so there is no key to rewrap by. Make one with --new-key.');
    return;
  }
  console.error(
    `Nothing was changed: ${rotation.lost.length} of what is sealed cannot be opened with the keys that are set.`,
  );
  for (const lost of rotation.lost) console.error(`  ${sayLost(lost)}`);
  console.error(
    'Add the missing key after the current one and run this again. Without it these files are lost: ask their',
  );
  console.error('givers for them again, and delete what cannot be opened on the page of the declaration.');
}

function whereFrom(env: Environment): string {
  if (env.VAULT_KEYS) return 'take them out of VAULT_KEYS once no backup that you may restore needs them.';
  return `take them out of ${vaultKeysFile(env)} once no backup that you may restore needs them.`;
}

const becauseOf: Record<Lost['reason'], string> = {
  not_set_up: 'no key is set',
  unknown_key: 'that key is not set',
  wrong_key: 'the key of that name is another one, or the envelope is damaged',
  destroyed: 'its key was destroyed',
  damaged: 'it is damaged',
};

function sayLost({ envelopeId, declarationId, purpose, keyId, reason }: Lost): string {
  return `envelope ${envelopeId} (${purpose.replace('_', ' ')} of declaration ${declarationId}) under key ${keyId}: ${becauseOf[reason]}`;
}
