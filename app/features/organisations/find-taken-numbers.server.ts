import type { Kysely } from 'kysely';
import { holdersOfNumber } from '#db/queries/organisation-identifier.ts';
import type { Database } from '#db/schema.ts';
import type { NumberInField, RegisterQuestion } from './schema.ts';

/** A number that somebody else has, and what its rightful owner can do: join them, claim the entry, or ask a steward. */
export type TakenNumber = { field: string; organisationId: string; way: 'join' | 'claim' | 'ask' };

/** The numbers that are verified for another organisation or stand in an unclaimed directory entry. */
export async function findTakenNumbers(
  db: Kysely<Database>,
  numbers: readonly NumberInField[],
): Promise<TakenNumber[]> {
  const taken: TakenNumber[] = [];
  for (const number of numbers) {
    const holders = await holdersOfNumber(db, number);
    const holder = holders.find(
      ({ status, organisationStatus }) => status === 'verified' || organisationStatus === 'unclaimed',
    );
    if (holder) taken.push({ field: number.field, organisationId: holder.organisationId, way: wayTo(holder) });
  }
  return taken;
}

function wayTo({ organisationStatus }: { organisationStatus: string }): TakenNumber['way'] {
  if (organisationStatus === 'unclaimed') return 'claim';
  return organisationStatus === 'suspended' ? 'ask' : 'join';
}

// What to say beside the field of a taken number. It names nobody.
const takenMessages: Record<TakenNumber['way'], string> = {
  join: 'This number belongs to an organisation that is already here. Ask to join it',
  claim: 'This number belongs to an entry in our directory. Claim that entry instead of registering',
  ask: 'This number belongs to an organisation that is already here. Ask a market steward about it',
};

export type NumberError = { field: string; message: string };

export const takenError = ({ field, way }: TakenNumber): NumberError => ({ field, message: takenMessages[way] });

export const questionError = ({ field, number }: RegisterQuestion): NumberError => ({
  field,
  message: `Select which register ${number} is from`,
});
