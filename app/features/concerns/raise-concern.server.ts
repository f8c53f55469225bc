import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { countOpenOfVoice, findByReceipt, insertConcern } from '#db/queries/concern.ts';
import { startClock } from '#db/queries/concern-clock.ts';
import { itemsOwedBy } from '#db/queries/concern-item.ts';
import { type ConcernSubject, concernSubjects } from '#db/queries/concern-parties.ts';
import { controlGroups } from '#db/queries/control.ts';
import { anonymous, signedIn } from '../identity/actor.ts';
import { clockDue, clocksOfStep } from './clocks.ts';
import { enterLater } from './enter-anonymous.server.ts';
import { noFacts } from './facts.ts';
import type { Openness } from './guards.ts';
import { momentFor } from './moment.ts';
import { isReceiptOf, receiptHash } from './receipt.ts';
import { concernStep } from './states.ts';
import { tellStewards, tellSubject } from './tell.server.ts';
import { voiceKey } from './voice-keys.ts';

export type Raising = {
  organisationId: string;
  subjectId: string;
  itemCode: string;
  grounds: string;
  wanted: string;
  litigation: boolean;
  openness: Openness;
  /** Whether whom it is about may read the text. */
  show: boolean;
  /** The receipt that an anonymous reporter is given; the same one again is the same concern. */
  receipt: string | null;
};
export type Raised =
  | { ok: true; concernId: string | null }
  | { ok: false; reason: 'unknown' | 'unknown_item' | 'too_many' | 'no_receipt' };

/** Open concerns of one voice about one organisation. */
export const mostOpen = 10;

/**
 * Raises a concern for an organisation: a named one with whom it is about, another one with the stewards. Who raises an
 * anonymous one is looked up before anything is written and is in none of what is written: the transaction knows no
 * person, keeps no form, queues neither mail nor job, and the audit log and the stewards hear of it when its day is over
 * (docs/decisions/0018).
 */
export async function raiseConcern(context: Context, raising: Raising): Promise<Raised> {
  const { services, actor } = context;
  const { db } = services;
  const isAnonymous = raising.openness === 'anonymous';
  if (isAnonymous !== (raising.receipt !== null)) return { ok: false, reason: 'no_receipt' };
  const subjects = await concernSubjects(db, raising.organisationId);
  const subject = subjects.find(({ id }) => id === raising.subjectId);
  if (!subject) return { ok: false, reason: 'unknown' };
  if (!(await isOwed(context, subjects, raising))) return { ok: false, reason: 'unknown_item' };
  const groups = await controlGroups(db, [raising.organisationId]);
  const keys = {
    group: voiceKey(services.signer, subject.id, 'group', groups.get(raising.organisationId) ?? raising.organisationId),
    person: voiceKey(services.signer, subject.id, 'person', signedIn(actor).personId),
  };
  const nameless: Context = isAnonymous ? { services, actor: anonymous, formKey: null } : context;
  return inUnitOfWork<Raised>(nameless, (unit) => write(unit, raising, subject, keys, signedIn(actor).personId));
}

async function isOwed({ services }: Context, subjects: readonly ConcernSubject[], { subjectId, itemCode }: Raising) {
  for (const { side } of subjects.filter(({ id }) => id === subjectId)) {
    const items = await itemsOwedBy(services.db, side === 'prime' ? 'prime' : 'provider');
    if (items.some(({ code }) => code === itemCode)) return true;
  }
  return false;
}

async function write(
  unit: UnitOfWork,
  raising: Raising,
  subject: ConcernSubject,
  keys: { group: string; person: string },
  personId: string,
): Promise<Raised> {
  const { openness, receipt } = raising;
  const isAnonymous = openness === 'anonymous';
  const hash = receipt && receiptHash(receipt);
  // The same receipt again is a button pressed twice.
  const before = hash && (await findByReceipt(unit.db, hash));
  if (before && receipt && isReceiptOf(before.receipt_hash, receipt)) return { ok: true, concernId: null };
  if ((await countOpenOfVoice(unit.db, subject.id, keys.group)) >= mostOpen) return { ok: false, reason: 'too_many' };
  const event = openness === 'named' ? 'raise' : 'submit';
  const facts = { ...noFacts, openness };
  const step = concernStep('draft', event, facts);
  if (!step.ok) throw new Error(`a draft cannot ${event}: ${step.reason}`);
  const at = momentFor(openness, unit);
  const concernId = await insertConcern(unit.db, {
    subject_id: subject.id,
    item_code: raising.itemCode,
    openness,
    reporter_organisation_id: isAnonymous ? null : raising.organisationId,
    reporter_person_id: isAnonymous ? null : personId,
    receipt_hash: hash,
    group_key: keys.group,
    person_key: keys.person,
    is_partner: isAnonymous ? null : subject.isPartner,
    subcontract_id: isAnonymous ? null : subject.subcontractId,
    grounds: raising.grounds,
    wanted: raising.wanted,
    litigation: raising.litigation,
    shown_to_subject: openness === 'named' || raising.show,
    status: step.state,
    entered_on: isAnonymous ? null : unit.today.toString(),
    created_at: at,
    changed_at: at,
    ...untouched,
  });
  for (const clock of clocksOfStep({ from: 'draft', event, to: step.state, facts }).start) {
    await startClock(unit.db, { concernId, clock, due: clockDue(clock, unit.today).toString() });
  }
  const detail = { from: 'draft', to: step.state };
  if (isAnonymous) {
    await enterLater(unit, concernId, event, detail);
    return { ok: true, concernId: null };
  }
  await unit.audit(event, 'concern', concernId, detail, raising.organisationId);
  if (openness === 'named') await tellSubject(unit, subject.id);
  else await tellStewards(unit);
  return { ok: true, concernId };
}

const untouched = {
  shown_on: null,
  aggregate_id: null,
  triage: null,
  triage_reason: null,
  outcome: null,
  outcome_reason: null,
  steward_id: null,
  decided_by: null,
  decided_at: null,
  mediator: null,
  mediation_terms: null,
  subject_acknowledged_at: null,
  subject_answer: null,
  subject_answered_by: null,
  subject_answered_at: null,
  finding_id: null,
  case_id: null,
};
