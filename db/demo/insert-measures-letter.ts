import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { milestones } from '#app/features/tupe/states.ts';
import type { LetterContent } from '#app/features/tupe-consultation/letter-content.ts';
import { usualLetterWords } from '#app/features/tupe-consultation/letters.server.ts';
import type { Database } from '../schema.ts';
import type { TupeDeclarationRow, TupePartyRow } from '../tables/tupe-declaration.table.ts';
import { at } from './moment.ts';
import { demoId } from './random.ts';

export type Transfer = Pick<TupeDeclarationRow, 'id' | 'services' | 'sites' | 'planned_transfer_on' | 'state'>;
export type Part = { transfer: Transfer; party: TupePartyRow; today: Temporal.PlainDate };

/** Puts in the measures letter of an incoming provider, sent on 17 days ago. @returns its id */
export async function insertMeasuresLetter(
  db: Transaction<Database>,
  { transfer, party, today }: Part,
  parties: TupePartyRow[],
): Promise<string> {
  const named = (part: string) => parties.filter((one) => one.party === part).map(({ name }) => name);
  const { services, sites, planned_transfer_on: transferOn } = transfer;
  const names = { services, sites, transferOn, outgoing: named('outgoing'), incoming: named('incoming') };
  const content: LetterContent = {
    envisaged: true,
    ...usualLetterWords(names),
    measures: {
      pay_dates:
        'Staff are paid on the last working day of the month. The first pay after the transfer comes six days later.',
      place_of_work: 'The team moves to our office, ten minutes away. Nobody has to move home.',
      pension: 'Staff can join our scheme, in which we match what they pay up to 6%.',
    },
    signedBy: 'Head of people',
    names,
  };
  const sentOn = today.subtract({ days: 17 });
  const id = demoId('measures letter', transfer.id);
  await db
    .insertInto('measures_letter')
    .values({
      id,
      declaration_id: transfer.id,
      party_id: party.id,
      version: 1,
      content,
      sent_on: sentOn.toString(),
      sent_by: null,
      sent_at: at(sentOn),
      created_by: null,
      created_at: at(sentOn.subtract({ days: 2 })),
      updated_at: at(sentOn),
    })
    .execute();
  await insertStep(db, { transfer, party, today: sentOn });
  return id;
}

// A letter that was sent on takes the transfer on, as far as it is not further already.
async function insertStep(db: Transaction<Database>, { transfer, party, today }: Part): Promise<void> {
  const inOrder: readonly string[] = milestones;
  if (inOrder.indexOf(transfer.state) >= inOrder.indexOf('measures_notified')) return;
  await db.updateTable('tupe_declaration').set({ state: 'measures_notified' }).where('id', '=', transfer.id).execute();
  await db
    .insertInto('tupe_step')
    .values({
      declaration_id: transfer.id,
      event: 'notify_measures',
      from_state: transfer.state,
      to_state: 'measures_notified',
      made_by: null,
      made_by_organisation_id: party.organisation_id,
      made_at: at(today),
    })
    .execute();
}
