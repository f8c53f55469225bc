import type { Services } from '#app/services/services.ts';
import { findPerson } from '#db/queries/person-name.ts';
import { tupeFactsOf } from '#db/queries/tupe-facts.ts';
import { listOf } from './facts.ts';
import type { TupeThing } from './policy.ts';
import { headOf } from './read-declaration.server.ts';

/** What became of the people of a transfer, for whoever records it. */
export async function readOutcome({ db }: Services, thing: TupeThing) {
  const { row } = thing;
  return {
    ...headOf(thing),
    plannedTransferOn: row.planned_transfer_on,
    transferredOn: row.transferred_on,
    list: listOf(row, await tupeFactsOf(db, thing.id)),
    counts: {
      transferred: row.transferred_count,
      objected: row.objected_count,
      dismissed: row.dismissed_count,
      disputed: row.disputed_count,
    },
    claim: { openedOn: row.claim_opened_on, closedOn: row.claim_closed_on, words: row.claim_words },
  };
}
export type OutcomeView = Awaited<ReturnType<typeof readOutcome>>;

/** The first signature under a statement that TUPE does not apply. */
export async function readSigned({ db }: Services, { row, parties }: TupeThing) {
  const prime = parties.find(({ party }) => party === 'prime');
  const name = row.not_applicable_by ? await findPerson(db, row.not_applicable_by) : '';
  return {
    by: [name, prime?.name].filter(Boolean).join(' of '),
    at: (row.not_applicable_at ?? row.updated_at).toISOString(),
    reason: row.not_applicable_reason ?? '',
  };
}
