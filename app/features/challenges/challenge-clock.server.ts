import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { challengesPastADate, findChallenge, lockChallenge, updateChallenge } from '#db/queries/challenge.ts';
import { system } from '../identity/actor.ts';
import { formatDate } from '../wording.ts';
import { changeChallenge } from './change-challenge.server.ts';
import { isOver } from './domain.ts';
import { tellPrime, tellProvider } from './tell-parties.server.ts';

const atOnce = 500;

/**
 * What time does to challenges: one that was not answered in time is called overdue, and both sides hear of it; one that was
 * answered and not taken further is closed. Once each: safe to repeat.
 */
export async function keepChallengeClock(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  for (const { id, status } of await challengesPastADate(services.db, services.clock.today().toString(), atOnce)) {
    if (status === 'raised') await callOverdue(context, id);
    else await lapse(context, id);
  }
}

function lapse(context: Context, challengeId: string) {
  return changeChallenge(context, challengeId, 'lapse', {
    facts: async (unit, { escalate_by: escalateBy }) => ({ isPast: isOver(escalateBy, unit.today) }),
    work: (unit) => updateChallenge(unit.db, challengeId, { status: 'closed', closed_at: unit.now }),
  });
}

function callOverdue(context: Context, challengeId: string) {
  const { services } = context;
  return inUnitOfWork(context, async (unit) => {
    const locked = await lockChallenge(unit.db, challengeId);
    const challenge = await findChallenge(unit.db, challengeId);
    if (!challenge || locked?.status !== 'raised' || locked.overdue_since) return { ok: true };
    await updateChallenge(unit.db, challengeId, { overdue_since: unit.today.toString() });
    await unit.audit('overdue', 'challenge', challengeId, { due: challenge.answer_due }, challenge.prime_id);
    const input = { primeName: challenge.prime_name, answerDue: formatDate(challenge.answer_due) };
    const path = paths.challenge(challengeId);
    await tellPrime(services, unit, challengeId, {
      event: 'challenge_overdue',
      path,
      mail: (about) => ({ kind: 'challenge-overdue', input: { ...about, ...input, to: 'prime' } }),
    });
    await tellProvider(services, unit, challengeId, {
      event: 'challenge_late',
      path,
      mail: (about) => ({ kind: 'challenge-overdue', input: { ...about, ...input, to: 'provider' } }),
    });
    return { ok: true };
  });
}
