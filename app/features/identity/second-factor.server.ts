import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { findSecondFactor } from '#db/queries/second-factor.ts';
import { type Person, signedIn } from './actor.ts';
import { acceptedStep, plainCode } from './one-time-code.server.ts';

export type CodeAnswer =
  | { ok: true; backupCodesLeft: number }
  | { ok: false; reason: 'wrong-code' }
  | { ok: false; reason: 'too-many'; seconds: number };

/**
 * Shows the second factor for this session: a code of the authenticator app, or a backup code. Neither works twice.
 * @returns too-many with the seconds to wait when the person tried too often
 */
export async function verifySecondFactor(context: Context, typed: string): Promise<CodeAnswer> {
  const { services } = context;
  const { personId, sessionId } = signedIn(context.actor);
  const seconds = await takeTry(services, personId);
  if (seconds !== null) return { ok: false, reason: 'too-many', seconds };
  return inUnitOfWork<CodeAnswer>({ ...context, formKey: null }, async (unit) => {
    const used = await useCode(unit, services, personId, plainCode(typed));
    if (!used) return { ok: false, reason: 'wrong-code' };
    await unit.db.updateTable('session').set({ second_factor_at: unit.now }).where('id', '=', sessionId).execute();
    await unit.audit('show-second-factor', 'person', personId, { session: sessionId, how: used.how });
    return { ok: true, backupCodesLeft: used.backupCodesLeft };
  });
}

type UsedCode = { how: 'app' | 'backup-code'; backupCodesLeft: number };

async function useCode(unit: UnitOfWork, { auth }: Services, personId: string, code: string): Promise<UsedCode | null> {
  const factor = await findSecondFactor(unit.db, personId, 'in-force');
  if (!factor) return null;
  const backupCodes: string[] = JSON.parse(await auth.unseal(factor.backup_codes));
  const step = await acceptedStep(await auth.unseal(factor.secret), code, unit.now, factor.last_step);
  const change = unit.db.updateTable('two_factor').where('id', '=', factor.id);
  if (step !== null) {
    await change.set({ last_step: step }).execute();
    return { how: 'app', backupCodesLeft: backupCodes.length };
  }
  const left = backupCodes.filter((backupCode) => plainCode(backupCode) !== code);
  if (left.length === backupCodes.length) return null;
  await change.set({ backup_codes: await auth.seal(JSON.stringify(left)) }).execute();
  return { how: 'backup-code', backupCodesLeft: left.length };
}

/** Takes one try at a code. @returns the seconds to wait when none is left */
export function takeTry({ rateLimits }: Services, personId: string): Promise<number | null> {
  return rateLimits.take('second-factor', personId);
}

/** Whether a person may set up a second factor now: never in place of one that this session has not shown. */
export function maySetUp(person: Person): boolean {
  return person.secondFactorDone || !person.secondFactorEnabled;
}
