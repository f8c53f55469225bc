import type { Services } from '#app/services/services.ts';
import { clocksOf } from '#db/queries/concern-clock.ts';
import { concernsAtDesk, type DeskFilter, hasOpenedIdentity, notesOn } from '#db/queries/concern-desk.ts';
import { itemsByCode } from '#db/queries/concern-item.ts';
import { messagesOf } from '#db/queries/concern-message.ts';
import { interestsOf } from '#db/queries/control.ts';
import { findPerson, namesOfPeople } from '#db/queries/person-name.ts';
import { isPast } from '../cases/dates.ts';
import { clockNamed, clockRule } from '../concerns/clocks.ts';
import { type Actor, signedIn } from '../identity/actor.ts';
import { pageCount } from '../page-number.ts';
import { can } from '../policies.ts';
import { dateInLondon } from '../wording.ts';
import type { FoundAtDesk } from './find-at-desk.server.ts';
import { stepsOffered } from './take-desk-step.server.ts';

const perPage = 50;

/** The queue of concerns: the one that is due first on top, with who has it in hand. Who raised it is in none of them, and none is about an organisation of the reader's. */
export async function listAtDesk({ db, clock }: Services, actor: Actor, filter: DeskFilter, page: number) {
  const notAbout = await interestsOf(db, signedIn(actor).personId, new Date(clock.now().epochMilliseconds));
  const { rows, total } = await concernsAtDesk(
    db,
    { ...filter, notAbout },
    { limit: perPage, offset: (page - 1) * perPage },
  );
  const clocks = await clocksOf(
    db,
    rows.map(({ id }) => id),
  );
  const items = await itemsByCode(
    db,
    rows.map(({ item_code: code }) => code),
  );
  const names = await namesOfPeople(
    db,
    rows.map(({ steward_id: id }) => id).filter((id) => id !== null),
  );
  const today = clock.today();
  return {
    concerns: rows.map((row) => {
      const due = clocks.find(({ concern_id }) => concern_id === row.id);
      const rule = due && clockNamed(due.clock);
      return {
        concernId: row.id,
        subjectName: row.subject_name,
        item: row.item_code,
        itemHeading: items.get(row.item_code)?.heading ?? '',
        openness: row.openness,
        status: row.status,
        triage: row.triage,
        owner: names.get(row.steward_id ?? '') ?? null,
        enteredOn: row.entered_on ?? dateInLondon(row.created_at),
        due: due?.due ?? null,
        waitsFor: rule ? clockRule(rule).of : null,
        isLate: due !== undefined && isPast(due.due, today),
      };
    }),
    total,
    page,
    pages: pageCount(total, perPage),
  };
}
export type DeskList = Awaited<ReturnType<typeof listAtDesk>>;

/** A concern as a steward works on it. Who raised it in confidence is shown to a steward who has opened that, with a reason. */
export async function readAtDesk(services: Services, actor: Actor, found: FoundAtDesk) {
  const { db, clock } = services;
  const { concern } = found;
  const { personId } = signedIn(actor);
  const isOpened = concern.openness === 'confidential' && (await hasOpenedIdentity(db, concern.id, personId));
  const item = (await itemsByCode(db, [concern.item_code])).get(concern.item_code);
  const clocks = await clocksOf(db, [concern.id]);
  return {
    concernId: concern.id,
    subjectId: concern.subject_id,
    subjectName: concern.subject_name,
    openness: concern.openness,
    reporterName: concern.openness === 'named' || isOpened ? concern.reporter_name : null,
    isPartner: concern.openness === 'named' || isOpened ? concern.is_partner : null,
    item: { code: concern.item_code, heading: item?.heading ?? '', text: item?.text ?? '' },
    grounds: concern.grounds,
    wanted: concern.wanted,
    litigation: concern.litigation,
    isKnown: concern.openness === 'named' || concern.shown_on !== null || concern.aggregate_id !== null,
    status: concern.status,
    owner: concern.steward_id ? await findPerson(db, concern.steward_id) : null,
    enteredOn: concern.entered_on,
    triage: concern.triage,
    triageReason: concern.triage_reason,
    answer: concern.subject_answer ?? concern.aggregate_answer,
    mediator: concern.mediator,
    terms: concern.mediation_terms,
    outcome: concern.outcome,
    outcomeReason: concern.outcome_reason,
    caseId: concern.case_id,
    clocks: clocks.map(({ clock: name, due, fired_at: firedAt }) => {
      const rule = clockNamed(name);
      return {
        name,
        due,
        of: rule ? clockRule(rule).of : 'steward',
        isLate: firedAt !== null || isPast(due, clock.today()),
      };
    }),
    withReporter: await messagesOf(db, concern.id, 'reporter'),
    withSubject: await messagesOf(db, concern.id, 'subject'),
    notes: await notesOn(db, concern.id),
    offered: stepsOffered(concern.status),
    mayAct: can(actor, 'concern:steward', found),
  };
}
export type DeskView = Awaited<ReturnType<typeof readAtDesk>>;
