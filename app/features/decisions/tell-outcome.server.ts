import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import type { DecisionOutcome } from '#db/tables/decision.table.ts';
import { inMail } from '../mail/notify.server.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { formatDate } from '../wording.ts';
import { addWorkingDays } from '../working-days/working-days.ts';
import { challengeUntil } from './challenge-window.ts';
import { titleWithLot } from './lot-title.ts';
import type { LotUnderDecision, PlacedInterest } from './lot-under-decision.server.ts';
import { isChallengeable, reasonList } from './reasons.ts';

type Told = { outcome: DecisionOutcome; reasonCode: string; reason: string; feedback: string; promoted: boolean };

/** Tells a provider its outcome in a lot; when the reserve was promoted, also those who were not chosen. */
export async function tellOutcome(
  services: Services,
  unit: UnitOfWork,
  lot: LotUnderDecision,
  interest: PlacedInterest,
  told: Told,
): Promise<void> {
  const { opportunity, snapshot, lotId } = lot;
  const path = paths.opportunityOutcome(opportunity.id);
  const title = titleWithLot(snapshot, lotId);
  const label = (await services.reference.current()).label(reasonList, told.reasonCode);
  const standstill = opportunity.standstill_days;
  const mail = {
    kind: 'decision-made',
    input: {
      title,
      primeName: snapshot.organisationName,
      outcome: told.outcome,
      promoted: told.promoted,
      reasonLabel: label,
      reason: told.reason,
      feedback: told.feedback,
      standstillUntil: standstill === 0 ? null : formatDate(addWorkingDays(unit.today, standstill, lot.calendars)),
      challengeUntil: isChallengeable(told) ? lastDayToChallenge(unit, lot) : null,
      url: inMail(services, path),
    },
  } as const;
  await tellEvent(unit, await peopleToTell(unit.db, [interest.organisationId]), {
    event: 'decision',
    once: `${interest.interestId} ${lotId} ${unit.now.toISOString()}`,
    opportunityId: opportunity.id,
    title,
    why: [label],
    path,
    mail,
  });
  if (told.promoted && told.outcome === 'award') await tellChanged(services, unit, lot, interest);
}

async function tellChanged(services: Services, unit: UnitOfWork, lot: LotUnderDecision, winner: PlacedInterest) {
  const { opportunity, snapshot, lotId } = lot;
  const path = paths.opportunityOutcome(opportunity.id);
  const title = titleWithLot(snapshot, lotId);
  const others = lot.interests.filter(({ state }) => state === 'not_this_time' || state === 'reserve');
  const told = others.filter(({ interestId }) => interestId !== winner.interestId);
  const mail = {
    kind: 'award-changed',
    input: {
      title,
      primeName: snapshot.organisationName,
      winnerName: winner.organisationName,
      challengeUntil: lastDayToChallenge(unit, lot),
      url: inMail(services, path),
    },
  } as const;
  const readers = await peopleToTell(
    unit.db,
    told.map(({ organisationId }) => organisationId),
  );
  const news = { opportunityId: opportunity.id, title, why: [], path, mail };
  await tellEvent(unit, readers, { event: 'award_changed', once: `${lotId} ${unit.now.toISOString()}`, ...news });
}

function lastDayToChallenge({ now }: UnitOfWork, { calendars }: LotUnderDecision): string {
  return formatDate(challengeUntil(now, null, calendars));
}
