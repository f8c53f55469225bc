import QRCode from 'qrcode';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { findSecondFactor } from '#db/queries/second-factor.ts';
import { needsSecondFactor, type Person, signedIn } from './actor.ts';
import { acceptedStep, appAddress, newBackupCodes, newKey, plainCode } from './one-time-code.server.ts';
import { maySetUp, takeTry } from './second-factor.server.ts';

/** `squares` is the QR code of `appAddress`, row by row: true for a dark square. */
export type SetUpInProgress = { key: string; appAddress: string; squares: boolean[][] };
type NotAllowed = { ok: false; reason: 'not-allowed' };

/** The key that a person is putting in their app, when they have begun and not yet confirmed it. */
export async function secondFactorInProgress(
  { db, auth }: Services,
  { personId, email }: { personId: string; email: string },
): Promise<SetUpInProgress | null> {
  const pending = await findSecondFactor(db, personId, 'pending');
  if (!pending) return null;
  const key = await auth.unseal(pending.secret);
  const address = appAddress(key, email);
  return { key, appAddress: address, squares: squaresOf(address) };
}

function squaresOf(text: string): boolean[][] {
  const { data, size } = QRCode.create(text).modules;
  return Array.from({ length: size }, (_, row) => Array.from(data.slice(row * size, (row + 1) * size), Boolean));
}

/** Makes a new key for the person's app. The factor in force, if there is one, stays so until the new one is confirmed. */
export function startSecondFactor(context: Context): Promise<{ ok: true } | NotAllowed> {
  const person = signedIn(context.actor);
  return inUnitOfWork<{ ok: true } | NotAllowed>(context, async (unit) => {
    if (!maySetUp(person)) return { ok: false, reason: 'not-allowed' };
    const { auth } = context.services;
    const values = {
      person_id: person.personId,
      secret: await auth.seal(newKey()),
      backup_codes: await auth.seal('[]'),
      verified: false,
    };
    await unit.db
      .insertInto('two_factor')
      .values(values)
      .onConflict((conflict) => conflict.columns(['person_id', 'verified']).doUpdateSet({ secret: values.secret }))
      .execute();
    return { ok: true };
  });
}

export type ConfirmAnswer =
  | { ok: true; backupCodes: string[] }
  | { ok: false; reason: 'wrong-code' | 'not-started' }
  | { ok: false; reason: 'too-many'; seconds: number }
  | NotAllowed;

/** Puts the new key in force once the person's app shows its code. @returns ten backup codes, which are not shown again */
export async function confirmSecondFactor(context: Context, typed: string): Promise<ConfirmAnswer> {
  const person = signedIn(context.actor);
  const { services } = context;
  if (!maySetUp(person)) return { ok: false, reason: 'not-allowed' };
  const seconds = await takeTry(services, person.personId);
  if (seconds !== null) return { ok: false, reason: 'too-many', seconds };
  // Without the form's key: outcomes are kept, and this one holds the backup codes.
  return inUnitOfWork<ConfirmAnswer>({ ...context, formKey: null }, async (unit) => {
    const pending = await findSecondFactor(unit.db, person.personId, 'pending');
    if (!pending) return { ok: false, reason: 'not-started' };
    const key = await services.auth.unseal(pending.secret);
    const step = await acceptedStep(key, plainCode(typed), unit.now, 0);
    if (step === null) return { ok: false, reason: 'wrong-code' };
    const backupCodes = newBackupCodes();
    await putInForce(unit, person, {
      id: pending.id,
      last_step: step,
      backup_codes: await services.auth.seal(JSON.stringify(backupCodes)),
    });
    await unit.audit('set-up-second-factor', 'person', person.personId);
    return { ok: true, backupCodes };
  });
}

async function putInForce(
  { db, now }: UnitOfWork,
  { personId, sessionId }: Person,
  { id, ...factor }: { id: string; last_step: number; backup_codes: string },
): Promise<void> {
  await db.deleteFrom('two_factor').where('person_id', '=', personId).where('verified', '=', true).execute();
  await db
    .updateTable('two_factor')
    .set({ ...factor, verified: true })
    .where('id', '=', id)
    .execute();
  await db.updateTable('person').set({ two_factor_enabled: true }).where('id', '=', personId).execute();
  await db.updateTable('session').set({ second_factor_at: now }).where('id', '=', sessionId).execute();
}

/** Removes a second factor that the person set up of their own will. @returns not-allowed where one is required */
export function removeSecondFactor(context: Context): Promise<{ ok: true } | NotAllowed> {
  const person = signedIn(context.actor);
  return inUnitOfWork<{ ok: true } | NotAllowed>(context, async (unit) => {
    if (!person.secondFactorDone || needsSecondFactor(person.memberships)) return { ok: false, reason: 'not-allowed' };
    await unit.db.deleteFrom('two_factor').where('person_id', '=', person.personId).execute();
    await unit.db.updateTable('person').set({ two_factor_enabled: false }).where('id', '=', person.personId).execute();
    await unit.audit('remove-second-factor', 'person', person.personId);
    return { ok: true };
  });
}
