import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findConcern, lockConcern, updateConcern } from '#db/queries/concern.ts';
import { insertNote } from '#db/queries/concern-desk.ts';
import { type ConcernChange, type ConcernChanged, stepConcern } from '../concerns/change-concern.server.ts';
import { sendMessage } from '../concerns/send-message.server.ts';
import type { ConcernEvent } from '../concerns/states.ts';
import { concernSteps } from '../concerns/states.ts';
import { tellReporter, tellSubject } from '../concerns/tell.server.ts';
import { signedIn } from '../identity/actor.ts';
import { beforeRemedy } from './before-remedy.server.ts';
import { decideConcern } from './decide-concern.server.ts';
import { interestOf } from './interest.server.ts';
import type { DeskForm } from './schema.ts';
import type { DeskStep } from './steps.ts';

export type DeskStepTaken =
  | { ok: true }
  | {
      ok: false;
      reason:
        | Extract<ConcernChanged, { ok: false }>['reason']
        | 'is_over'
        | 'no_plan'
        | 'not_verified'
        | 'nobody_known';
    };

/** A steward takes a step in a concern. Refused for one with an interest in whom it is about, or in whoever raised it by name. */
export function takeDeskStep(
  context: Context,
  concernId: string,
  step: DeskStep,
  { choice, words }: DeskForm,
): Promise<DeskStepTaken> {
  switch (step) {
    case 'assign':
      return aside(context, concernId, 'assign', async (unit) => {
        await updateConcern(unit.db, concernId, { steward_id: choice });
      });
    case 'note':
      return aside(context, concernId, 'note', (unit) => note(context, unit, concernId, words));
    case 'identity':
      return openIdentity(context, concernId, words);
    case 'message':
      return message(context, concernId, choice === 'subject' ? 'subject' : 'reporter', words);
    case 'decide':
      return decideConcern(context, concernId, { choice, words });
    default:
      return inUnitOfWork<DeskStepTaken>(context, (unit) => move(context, unit, concernId, step, { choice, words }));
  }
}

type Move = Exclude<DeskStep, 'assign' | 'note' | 'identity' | 'message' | 'decide'>;

const eventOf: Readonly<Record<Move, ConcernEvent>> = {
  triage: 'triage',
  ask: 'ask_reply',
  mediate: 'mediate',
  settle: 'settle',
  'fail-mediation': 'fail_mediation',
  plan: 'plan_remedy',
  'fail-remedy': 'fail_remedy',
  verify: 'verify',
  close: 'close',
};

async function move(
  context: Context,
  unit: UnitOfWork,
  concernId: string,
  step: Move,
  form: DeskForm,
): Promise<DeskStepTaken> {
  const concern = await findConcern(unit.db, concernId);
  if (!concern) return { ok: false, reason: 'unknown' };
  const early = await beforeRemedy(unit.db, concern.case_id, step);
  if (early) return { ok: false, reason: early };
  const isUnremedied = step === 'close' && concern.status === 'decided' && concern.outcome !== 'no_breach';
  const event = isUnremedied ? 'close_unremedied' : eventOf[step];
  const changed = await stepConcern(unit, concernId, event, {
    facts: { hasInterest: await interestOf(context, unit, concern) },
    set: columnsOf(context, step, form, concern.steward_id),
    async work() {
      if (form.words && !['triage', 'mediate', 'settle'].includes(step))
        await note(context, unit, concernId, form.words);
      await tellReporter(unit, concern);
      const isKnown = concern.openness === 'named' || concern.shown_on !== null || concern.aggregate_id !== null;
      if (isKnown && step !== 'triage') await tellSubject(unit, concern.subject_id);
    },
  });
  return changed;
}

function columnsOf(
  context: Context,
  step: Move,
  { choice, words }: DeskForm,
  owner: string | null,
): NonNullable<ConcernChange['set']> {
  const steward_id = owner ?? signedIn(context.actor).personId;
  if (step === 'triage') return { steward_id, triage: kindOf(choice), triage_reason: words };
  if (step === 'mediate') return { steward_id, mediator: words };
  if (step === 'settle') return { steward_id, mediation_terms: words };
  return { steward_id };
}

const kinds = ['merlin', 'commercial', 'mixed', 'out_of_scope'] as const;
const kindOf = (choice: string) => kinds.find((kind) => kind === choice) ?? 'out_of_scope';

/** What changes no state: refused with an interest and audited like the rest. */
async function aside(
  context: Context,
  concernId: string,
  verb: string,
  work: (unit: UnitOfWork) => Promise<void>,
): Promise<DeskStepTaken> {
  return inUnitOfWork<DeskStepTaken>(context, async (unit) => {
    await lockConcern(unit.db, concernId);
    const concern = await findConcern(unit.db, concernId);
    if (!concern) return { ok: false, reason: 'unknown' };
    if (await interestOf(context, unit, concern)) return { ok: false, reason: 'has_interest' };
    await work(unit);
    await unit.audit(verb, 'concern', concernId);
    return { ok: true };
  });
}

function openIdentity(context: Context, concernId: string, words: string): Promise<DeskStepTaken> {
  return inUnitOfWork<DeskStepTaken>(context, async (unit) => {
    const concern = await findConcern(unit.db, concernId);
    if (!concern) return { ok: false, reason: 'unknown' };
    if (concern.openness !== 'confidential') return { ok: false, reason: 'nobody_known' };
    if (await interestOf(context, unit, concern)) return { ok: false, reason: 'has_interest' };
    await note(context, unit, concernId, `Looked who raised it: ${words}`);
    await unit.audit('open_identity', 'concern', concernId, { reason: words });
    return { ok: true };
  });
}

async function message(
  context: Context,
  concernId: string,
  reader: 'reporter' | 'subject',
  body: string,
): Promise<DeskStepTaken> {
  // Asked before, for the message goes in a transaction of its own: an interest does not come and go in between.
  const asked = await inUnitOfWork<DeskStepTaken>({ ...context, formKey: null }, async (unit) => {
    const concern = await findConcern(unit.db, concernId);
    if (!concern) return { ok: false, reason: 'unknown' };
    if (await interestOf(context, unit, concern)) return { ok: false, reason: 'has_interest' };
    return { ok: true };
  });
  return asked.ok ? sendMessage(context, concernId, { sender: 'steward', reader, body }) : asked;
}

const note = (context: Context, unit: UnitOfWork, concernId: string, body: string) =>
  insertNote(unit.db, {
    concern_id: concernId,
    body,
    written_by: signedIn(context.actor).personId,
    written_at: unit.now,
  });

/** The steps that the state of a concern offers a steward. */
export function stepsOffered(status: keyof typeof concernSteps): DeskStep[] {
  const offered = (Object.entries(eventOf) as [Move, ConcernEvent][]).flatMap(([step, event]) =>
    concernSteps[status][event] || (step === 'close' && concernSteps[status].close_unremedied) ? [step] : [],
  );
  const decides = concernSteps[status].decide ? (['decide'] as const) : [];
  return [...offered, ...decides];
}
