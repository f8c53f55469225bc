import type { Services } from '#app/services/services.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import type { FormState } from '#app/ui/form-state.ts';
import { itemsOwedBy } from '#db/queries/concern-item.ts';
import { concernSubjects } from '#db/queries/concern-parties.ts';
import { itemExamples } from './examples.ts';
import { type Raised, raiseConcern } from './raise-concern.server.ts';
import {
  type Carried,
  type RaisingStep,
  type RaisingTurn,
  raisingAnswers,
  raisingForms,
  raisingSteps,
  whereTo,
} from './raising-form.ts';
import { newReceipt, readReceipt } from './receipt.ts';
import { raisedRefusalWords } from './words.ts';

/** What the pages of the form offer: whom a concern may be about, and against what. */
export async function readRaising(services: Services, organisationId: string) {
  const [subjects, prime, partner] = [
    await concernSubjects(services.db, organisationId),
    await itemsOwedBy(services.db, 'prime'),
    await itemsOwedBy(services.db, 'provider'),
  ];
  const withExample = <Item extends { code: string }>(item: Item) => ({
    ...item,
    example: itemExamples[item.code] ?? '',
  });
  return {
    subjects: subjects.map(({ id, name, side, isPartner }) => ({ id, name, side, isPartner })),
    items: { prime: prime.map(withExample), partner: partner.map(withExample) },
  };
}
export type RaisingOffer = Awaited<ReturnType<typeof readRaising>>;

export type Turn =
  | { kind: 'page'; step: RaisingStep; carried: Carried; form: FormState }
  | { kind: 'sent'; concernId: string | null; receipt: string | null };

/**
 * Takes a turn of the form: checks the page that was answered, and shows the next, or the same with what is wrong; at the end
 * it raises the concern. Until then nothing is written anywhere.
 */
export async function takeTurn(context: Context, organisationId: string, turn: RaisingTurn): Promise<Turn> {
  const to = whereTo(turn);
  const isForward = turn.go !== 'back' && turn.go !== 'search' && !turn.go.startsWith('change:');
  const wrong = isForward ? errorsOf(turn.step, turn) : [];
  if (wrong.length > 0) return pageAt(turn.step, turn, wrong);
  if (to !== 'send') return to === 'check' ? checkPage(context, turn) : pageAt(to, turn);
  return send(context, organisationId, turn);
}

function errorsOf(step: RaisingStep, turn: RaisingTurn): FormState['errors'] {
  const parsed = raisingForms[step].safeParse(turn);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? step), message }));
}

function pageAt(
  step: RaisingStep,
  { step: _step, go, ...carried }: RaisingTurn,
  errors: FormState['errors'] = [],
): Turn {
  const returning = go.startsWith('change:') ? 'yes' : carried.returning;
  return { kind: 'page', step, carried: { ...carried, returning }, form: { values: { ...carried }, errors } };
}

// Before anything is sent each page is asked again: what was carried may have been changed on the way.
function checkPage({ services }: Context, turn: RaisingTurn): Turn {
  for (const step of raisingSteps) {
    const errors = errorsOf(step, turn);
    if (errors.length > 0) return pageAt(step, turn, errors);
  }
  const receipt = turn.openness === 'anonymous' ? services.signer.sign(purpose, [newReceipt()]) : '';
  return pageAt('check', { ...turn, receipt, returning: '' });
}

const purpose = 'concern-receipt';

async function send(context: Context, organisationId: string, turn: RaisingTurn): Promise<Turn> {
  const answers = raisingAnswers.safeParse(turn);
  if (!answers.success) return checkPage(context, turn);
  const [given = ''] = context.services.signer.read(purpose, turn.receipt) ?? [];
  const receipt = answers.data.openness === 'anonymous' ? readReceipt(given) : null;
  const raised: Raised = await raiseConcern(context, { ...answers.data, organisationId, receipt });
  if (raised.ok) return { kind: 'sent', concernId: raised.concernId, receipt };
  const step = { unknown: 'subject', unknown_item: 'item', too_many: 'check', no_receipt: 'openness' } as const;
  const field = { unknown: 'subjectId', unknown_item: 'itemCode', too_many: 'send', no_receipt: 'openness' } as const;
  return pageAt(step[raised.reason], turn, [
    { field: field[raised.reason], message: raisedRefusalWords[raised.reason] },
  ]);
}
