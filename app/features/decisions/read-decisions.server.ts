import type { Services } from '#app/services/services.ts';
import { challengesOn } from '#db/queries/challenge.ts';
import { decisionsSetAside, interestsInLots } from '#db/queries/decision.ts';
import { rankedInterests } from '../assessments/ranked-interests.server.ts';
import { statusOn } from '../opportunities/domain.ts';
import type { OwnOpportunity } from '../opportunities/find-opportunity.server.ts';
import { pageCount } from '../page-number.ts';
import { closingProblem } from './closing-rules.ts';
import { lotTitle } from './lot-title.ts';
import { type PlacedInterest, placed } from './lot-under-decision.server.ts';
import { reasonList } from './reasons.ts';

const atMost = 100;

export type DecidedInterest = ReturnType<typeof shown>;

/** What is decided and to decide on an opportunity of a prime, a lot at a time: those without an outcome first, the best first. */
export async function readDecisions(
  services: Services,
  { organisationId, rows }: OwnOpportunity,
  chosen: { lotId: string | null; page: number; all?: boolean },
) {
  const { db, reference, clock } = services;
  const { opportunity } = rows;
  // Until the answers are opened not even their number is known here.
  const isOpened = opportunity.interests_opened_at !== null;
  const all = isOpened ? (await interestsInLots(db, opportunity.id)).map(placed) : [];
  const ranking = await rankedInterests(db, opportunity.id);
  const words = await reference.current();
  const lot = rows.lots.find(({ id }) => id === chosen.lotId) ?? rows.lots[0];
  const ranked = ranking?.lots.find(({ lotId }) => lotId === lot?.id)?.ranked ?? [];
  const inLot = all
    .filter(({ lotId }) => lotId === lot?.id)
    .map((interest) => shown(interest, ranked, (code) => words.label(reasonList, code)))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.number ?? 0) - (b.number ?? 0));
  const { status, response_deadline: responseDeadline, decision_date: decisionDate } = opportunity;
  const now = statusOn(clock.today(), status, { responseDeadline, decisionDate });
  const challenges = await challengesOn(db, organisationId, opportunity.id);
  const setAside = isOpened ? await decisionsSetAside(db, organisationId, opportunity.id) : [];
  return {
    opportunityId: opportunity.id,
    title: opportunity.title,
    status: now,
    isOpened,
    lots: rows.lots.map(({ id }) => ({
      id,
      title: lotTitle(rows.lots, id),
      undecided: all.filter(({ lotId, state }) => lotId === id && state === 'undecided').length,
    })),
    lotId: lot?.id ?? '',
    interests: chosen.all ? inLot : inLot.slice((chosen.page - 1) * atMost, chosen.page * atMost),
    page: chosen.page,
    pages: pageCount(inLot.length, atMost),
    hasCriteria: (ranking?.criteria.length ?? 0) > 0,
    standstillDays: opportunity.standstill_days,
    total: all.length,
    closing: closingProblem(all),
    setAside: setAside.map(({ lotId, ...one }) => ({ ...one, lot: lotTitle(rows.lots, lotId) })),
    challenges: challenges.map(({ id, lot_id, provider_name, status: state, answer_due }) => ({
      id,
      lot: lotTitle(rows.lots, lot_id),
      providerName: provider_name,
      status: state,
      answerDue: answer_due,
    })),
  };
}
export type Decisions = Awaited<ReturnType<typeof readDecisions>>;

type RankedIn = readonly { interestId: string; rank: number | null; total: string; awardable: boolean }[];

function shown(interest: PlacedInterest, ranked: RankedIn, label: (code: string) => string) {
  const { interestId, number, state, outcome, reasonCode, reason, decidedAt, decisionDue, overdueSince } = interest;
  const place = ranked.find((one) => one.interestId === interestId);
  return {
    interestId,
    lotId: interest.lotId,
    number,
    /** Its name is not told before it is decided on. */
    name: outcome === null ? null : interest.organisationName,
    state,
    rank: place?.rank ?? null,
    score: place?.total ?? null,
    isBelow: place ? !place.awardable : false,
    reason: reasonCode === null ? null : { label: label(reasonCode), words: reason ?? '' },
    decidedAt,
    decisionDue,
    overdueSince,
    standstillUntil: interest.standstillUntil,
  };
}

const placeOf = ({ state, rank }: Pick<DecidedInterest, 'state' | 'rank'>): number =>
  (state === 'undecided' ? 0 : 10_000) + (rank ?? 5_000);
