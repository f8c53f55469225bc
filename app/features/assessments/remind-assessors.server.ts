import { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { opportunitiesBeingScored, setReminded } from '#db/queries/assessor.ts';
import { system } from '../identity/actor.ts';
import { lockRound, type RoundKey, settleRound } from './lock-round.server.ts';
import { outstanding } from './panel.ts';
import { countedSheets, type Round, type Seat } from './read-round.server.ts';
import { tellWaiting } from './tell.server.ts';

const atOnce = 100;
/** From the opening of the answers on, every so many days while something is not locked. */
export const daysBetweenReminders = 3;

/**
 * Reminds assessors of answers that they have not locked scores for: when the answers are opened, and every third day from
 * then on. Ends scoring, too, where all that it waited for has been withdrawn. Safe to repeat.
 */
export async function remindAssessors(services: Services): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const found = await opportunitiesBeingScored(services.db, { after, limit: atOnce });
    for (const { id: opportunityId, organisationId } of found) {
      await inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => {
        await remindIn(services, unit, { opportunityId, organisationId });
        return { ok: true };
      });
    }
    const last = found.at(-1);
    if (!last || found.length < atOnce) return;
    after = last.id;
  }
}

async function remindIn(services: Services, unit: UnitOfWork, key: RoundKey): Promise<void> {
  await settleRound(services, unit, key);
  const round = await lockRound(unit, key);
  if (!round || round.end) return;
  const waiting = waitingOf(round);
  const due = round.panel.filter((seat) => waiting(seat) > 0 && isDue(seat, unit.today));
  for (const seat of due) await tellWaiting(services, unit, round, seat, waiting(seat));
  if (due.length === 0) return;
  await setReminded(
    unit.db,
    due.map(({ assessorId }) => assessorId),
    unit.today.toString(),
  );
}

function waitingOf(round: Round): (seat: Seat) => number {
  const sheets = outstanding(round.panel, round.answers, countedSheets(round));
  return ({ assessorId }) => sheets.filter((sheet) => sheet.assessorId === assessorId).length;
}

function isDue({ remindedOn }: Seat, today: Temporal.PlainDate): boolean {
  return remindedOn === null || Temporal.PlainDate.from(remindedOn).until(today).days >= daysBetweenReminders;
}
