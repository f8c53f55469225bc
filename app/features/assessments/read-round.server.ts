import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type Answer, answersTo, findScoringEnd, type Sheet, sheetsOf } from '#db/queries/assessment.ts';
import { type Assessor, assessorsOf } from '#db/queries/assessor.ts';
import { findOpportunity } from '#db/queries/opportunity.ts';
import type { Database } from '#db/schema.ts';
import type { ScoringEndRow } from '#db/tables/decision.table.ts';
import type { Actor } from '../identity/actor.ts';
import type { Criterion } from '../opportunities/criteria.ts';
import { type StoredStatus, statusOn } from '../opportunities/domain.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import type { PanelMember } from './panel.ts';

/** An answer that was opened after the deadline, and so has a number. */
export type OpenedAnswer = Answer & { number: number };
export type Seat = Assessor & PanelMember;

/** All that is known of the assessment of one opportunity, save the scores. */
export type Round = {
  opportunityId: string;
  /** The prime. */
  organisationId: string;
  status: StoredStatus;
  everPublished: boolean;
  title: string;
  snapshot: OpportunitySnapshot;
  criteria: readonly Criterion[];
  responseDeadline: string | null;
  /** Whether the deadline for responses has passed: before that nobody reads anything. */
  isOver: boolean;
  panel: readonly Seat[];
  answers: readonly OpenedAnswer[];
  sheets: readonly Sheet[];
  end: ScoringEndRow | null;
};

/** Reads the assessment of an opportunity; null when the opportunity was never published. */
export async function readRound(
  db: Kysely<Database>,
  opportunityId: string,
  today: Temporal.PlainDate,
): Promise<Round | null> {
  const opportunity = await findOpportunity(db, opportunityId);
  const version = opportunity && (await latestVersion(db, opportunityId));
  if (!version) return null;
  const { snapshot } = version;
  const isOver = statusOn(today, opportunity.status, snapshot) !== 'open';
  const assessors = await assessorsOf(db, opportunityId);
  return {
    opportunityId,
    organisationId: opportunity.organisation_id,
    status: opportunity.status,
    everPublished: true,
    title: snapshot.title,
    snapshot,
    criteria: snapshot.criteria,
    responseDeadline: snapshot.responseDeadline,
    isOver,
    panel: assessors.map((assessor) => ({
      ...assessor,
      declared: assessor.declaredAt !== null,
      removed: assessor.removedAt !== null,
    })),
    answers: isOver ? (await answersTo(db, opportunityId)).filter(isOpened) : [],
    sheets: await sheetsOf(db, opportunityId),
    end: await findScoringEnd(db, opportunityId),
  };
}

function isOpened(answer: Answer): answer is OpenedAnswer {
  return answer.number !== null;
}

/** The seat of a person who assesses still; null when they do not. */
export function seatOf({ panel }: Pick<Round, 'panel'>, personId: string): Seat | null {
  return panel.find((seat) => seat.personId === personId && !seat.removed) ?? null;
}

/** Locked sheets that count: not those of an assessor who has declared a conflict with the provider since. */
export function countedSheets({ panel, answers, sheets }: Pick<Round, 'panel' | 'answers' | 'sheets'>): Sheet[] {
  return sheets.filter(({ lockedAt, assessorId, interestId }) => {
    const answer = answers.find((one) => one.interestId === interestId);
    const seat = panel.find((one) => one.assessorId === assessorId);
    return lockedAt !== null && answer && seat && !seat.conflicts.includes(answer.organisationId);
  });
}

/**
 * Whether an answer is kept from a reader: they declared a conflict with its provider, now or while they were an assessor,
 * or are an assessor who has not declared yet.
 */
export function isKeptFrom({ panel }: Pick<Round, 'panel'>, actor: Actor, organisationId: string): boolean {
  if (actor.kind !== 'person') return true;
  const seat = panel.find(({ personId }) => personId === actor.personId);
  if (!seat) return false;
  return seat.conflicts.includes(organisationId) || (!seat.declared && !seat.removed);
}

/** Whether the actor is an assessor who has not declared conflicts yet, and so reads nothing. */
export function mustDeclare(round: Pick<Round, 'panel'>, actor: Actor): boolean {
  return actor.kind === 'person' && seatOf(round, actor.personId)?.declared === false;
}
