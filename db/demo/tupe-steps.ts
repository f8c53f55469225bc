import type { Insertable } from 'kysely';
import { milestoneRank, type TupeEvent, type TupeState } from '#app/features/tupe/states.ts';
import type { TupeStepTable } from '../tables/tupe-declaration.table.ts';
import type { NewTransfer } from './insert-tupe-transfer.ts';
import { at } from './moment.ts';

type By = 'prime' | 'outgoing';
type Planned = { event: TupeEvent; to: TupeState; by: By; beforeTransfer?: number; words?: string };

const path: readonly Planned[] = [
  { event: 'share_pack', to: 'workforce_pack_shared', by: 'outgoing', beforeTransfer: 110 },
  { event: 'confirm_cost', to: 'cost_confirmed', by: 'prime', beforeTransfer: 90 },
  { event: 'call_eli_due', to: 'eli_due', by: 'prime', beforeTransfer: 56 },
  { event: 'provide_eli', to: 'eli_provided', by: 'outgoing', beforeTransfer: 33 },
  { event: 'inform', to: 'informed', by: 'outgoing', beforeTransfer: 30 },
  { event: 'transfer', to: 'transferred', by: 'prime', beforeTransfer: 0 },
  { event: 'reconcile', to: 'reconciled', by: 'prime', beforeTransfer: -28 },
  { event: 'close', to: 'closed', by: 'prime', beforeTransfer: -120, words: 'Everybody is counted.' },
];
const conclusions = {
  disputed: { event: 'conclude_disputed', words: 'The prime and the outgoing provider see it differently' },
  not_applicable: { event: 'conclude_not_applicable', words: 'Nobody would move' },
} as const;

/** The steps that led a made-up declaration to where it stands. */
export function stepsOf(transfer: NewTransfer): Insertable<TupeStepTable>[] {
  const { state, begunOn, transferOn } = transfer;
  const settled = begunOn.add({ days: 8 });
  const rows = [
    row(transfer, { event: 'begin', to: 'assessing', by: 'prime' }, 'not_assessed', begunOn.add({ days: 1 })),
  ];
  if (state === 'disputed' || state === 'not_applicable')
    rows.push(row(transfer, { ...conclusions[state], to: state, by: 'prime' }, 'assessing', settled));
  const reached = milestoneRank(state);
  if (reached < 0) return rows;
  rows.push(row(transfer, { event: 'conclude_applies', to: 'applies', by: 'prime' }, 'assessing', settled));
  let from: TupeState = 'applies';
  for (const step of path) {
    const place = milestoneRank(step.to);
    if (place > reached || !transferOn) continue;
    const planned = transferOn.subtract({ days: step.beforeTransfer ?? 0 });
    rows.push(row(transfer, step, from, planned.toString() > settled.toString() ? planned : settled));
    from = step.to;
  }
  return rows;
}

function row(
  transfer: NewTransfer,
  { event, to, by, words = '' }: Planned,
  from: TupeState,
  on: NewTransfer['begunOn'],
) {
  return {
    declaration_id: transfer.id,
    event,
    from_state: from,
    to_state: to,
    words,
    made_by: by === 'prime' ? transfer.primeOwner : transfer.outgoingOwner,
    made_by_organisation_id: by === 'prime' ? transfer.primeId : transfer.outgoingId,
    made_at: at(on, 11),
  };
}
