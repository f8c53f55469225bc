import type { Services } from '#app/services/services.ts';
import { type ConcernInFull, concernsOf, findConcern } from '#db/queries/concern.ts';
import { clocksOf } from '#db/queries/concern-clock.ts';
import { itemsByCode } from '#db/queries/concern-item.ts';
import { messagesOf } from '#db/queries/concern-message.ts';
import { type Actor, signedIn } from '../identity/actor.ts';
import { dateInLondon } from '../wording.ts';
import { clockNamed, isDayOver } from './clocks.ts';
import { factsOf } from './facts.ts';
import { stepsNow } from './reporter-events.ts';
import { isOpenConcern } from './states.ts';

/** A concern as who raised it reads it, signed in or by a receipt, with what can be done now. */
export async function readOwnConcern(services: Services, concern: ConcernInFull) {
  const { db, clock } = services;
  const clocks = await clocksOf(db, [concern.id]);
  const isOpen = isOpenConcern(concern.status);
  return {
    id: concern.id,
    subjectName: concern.subject_name,
    item: (await itemsByCode(db, [concern.item_code])).get(concern.item_code) ?? nameless(concern.item_code),
    openness: concern.openness,
    status: concern.status,
    raisedOn: dateInLondon(concern.created_at),
    grounds: concern.grounds,
    wanted: concern.wanted,
    litigation: concern.litigation,
    isShown: concern.shown_to_subject,
    shownOn: concern.shown_on,
    mayShow: isOpen && !concern.shown_to_subject,
    triage: concern.triage,
    triageReason: concern.triage_reason,
    outcome: concern.outcome,
    outcomeReason: concern.outcome_reason,
    answers: [concern.subject_answer, concern.aggregate_answer].filter((answer) => answer !== null),
    isAggregated: concern.aggregate_id !== null,
    mediator: concern.mediator,
    mediationTerms: concern.mediation_terms,
    clocks: clocks.flatMap(({ clock: name, due }) => {
      const known = clockNamed(name);
      return known ? [{ clock: known, due, isLate: isDayOver(due, clock.today()) }] : [];
    }),
    messages: (await messagesOf(db, concern.id, 'reporter')).map(({ sender, body, sent_at: sentAt }) => ({
      isOwn: sender === 'reporter',
      body,
      sentOn: dateInLondon(sentAt),
    })),
    mayWrite: isOpen,
    steps: stepsNow(concern.status, factsOf(concern)),
  };
}
export type OwnConcern = Awaited<ReturnType<typeof readOwnConcern>>;

const nameless = (code: string) => ({ code, heading: code, text: '' });

/** The concern itself, read anew: for an answer after a step. */
export async function readConcernAgain(services: Services, concernId: string): Promise<OwnConcern | null> {
  const concern = await findConcern(services.db, concernId);
  return concern && readOwnConcern(services, concern);
}

const perPage = 50;

/** A page of the concerns that an organisation has raised with a name or in confidence, as far as the reader may see them. */
export async function listOwnConcerns(services: Services, actor: Actor, page: number) {
  const { personId, acting } = signedIn(actor);
  const reader = acting && { organisationId: acting.organisationId, personId, isOwner: acting.role === 'owner' };
  const limits = { limit: perPage + 1, offset: (page - 1) * perPage };
  const rows = reader ? await concernsOf(services.db, reader, limits) : [];
  const seen = rows.slice(0, perPage);
  const items = await itemsByCode(
    services.db,
    seen.map(({ item_code }) => item_code),
  );
  const concerns = seen.map((row) => ({
    id: row.id,
    subjectName: row.subject_name,
    item: items.get(row.item_code)?.heading ?? row.item_code,
    status: row.status,
    raisedOn: dateInLondon(row.created_at),
  }));
  return { concerns, page, hasMore: rows.length > perPage };
}
export type OwnConcernList = Awaited<ReturnType<typeof listOwnConcerns>>;
