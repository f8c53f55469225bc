import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { challengesPastADate, findChallenge, lockChallenge, updateChallenge } from '#db/queries/challenge.ts';
import { holdOpportunity } from '#db/queries/interest-opening.ts';
import { system } from '../identity/actor.ts';
import { formatDate } from '../wording.ts';
import { changeChallenge } from './change-challenge.server.ts';
import { isOver } from './domain.ts';
import { tellPrime, tellProvider, tellStewards } from './tell-parties.server.ts';

const atOnce = 500;

/**
 * What time does to challenges: one that was not answered in time is called overdue, and both sides hear of it; one that was
 * answered and not taken further is closed; and one that no steward has found on in time is overdue too, for all to know.
 * Once each: safe to repeat.
 */
export async function keepChallengeClock(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  for (const { id, status } of await challengesPastADate(services.db, services.clock.today().toString(), atOnce)) {
    if (status === 'raised') await callOverdue(context, id);
    else if (status === 'escalated') await callFindingOverdue(context, id);
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
    const challenge = await lockInOrder(unit, challengeId);
    if (challenge?.status !== 'raised' || challenge.overdue_since) return { ok: true };
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

function callFindingOverdue(context: Context, challengeId: string) {
  const { services } = context;
  return inUnitOfWork(context, async (unit) => {
    const challenge = await lockInOrder(unit, challengeId);
    const due = challenge?.finding_due;
    if (challenge?.status !== 'escalated' || !due || challenge.finding_overdue_since) return { ok: true };
    await updateChallenge(unit.db, challengeId, { finding_overdue_since: unit.today.toString() });
    await unit.audit('finding_overdue', 'challenge', challengeId, { due }, challenge.prime_id);
    const mailTo = (to: 'steward' | 'party') => (about: { title: string; url: string }) => ({
      kind: 'finding-overdue' as const,
      input: { ...about, findingDue: formatDate(due), to },
    });
    const news = { event: 'finding_overdue', path: paths.challenge(challengeId), mail: mailTo('party') } as const;
    const toStewards = { path: paths.stewardshipChallenge(challengeId), mail: mailTo('steward') };
    await tellStewards(services, unit, challengeId, { ...news, ...toStewards });
    await tellPrime(services, unit, challengeId, news);
    await tellProvider(services, unit, challengeId, { ...news, event: 'finding_late' });
    return { ok: true };
  });
}

// The opportunity before the challenge, as everywhere.
async function lockInOrder(unit: UnitOfWork, challengeId: string) {
  const known = await findChallenge(unit.db, challengeId);
  if (!known) return null;
  await holdOpportunity(unit.db, known.opportunity_id);
  await lockChallenge(unit.db, challengeId);
  return findChallenge(unit.db, challengeId);
}
