import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { eliItems } from '#app/features/employee-information/domain.ts';
import type { Services } from '#app/services/services.ts';
import { insertInformation } from '../queries/employee-information.ts';
import { insertTupeStep, updateTupeDeclaration } from '../queries/tupe-declaration.ts';
import type { Database } from '../schema.ts';
import type { TupeDeclarationRow } from '../tables/tupe-declaration.table.ts';
import { type DemoInstalment, instalment, ownerOf } from './demo-instalment.ts';
import { at } from './moment.ts';
import { demoId } from './random.ts';

type Giving = Pick<DemoInstalment, 'covers' | 'asAt' | 'givenOn'> & { openedOn: Temporal.PlainDate | null };

/**
 * Puts in what the outgoing provider of a sub-contract gave for its opportunity, before it was known who takes over: sealed there, and
 * carried to the sub-contract, where it waits for its giver's word unless that was given. Nothing where the vault is not set up.
 */
export async function insertCarried(
  services: Pick<Services, 'vault' | 'files'>,
  db: Transaction<Database>,
  { declaration, giverId }: { declaration: TupeDeclarationRow; giverId: string },
  givings: readonly Giving[],
): Promise<void> {
  const { id: declarationId, parent_id: parentId, headcount } = declaration;
  if (!parentId) return;
  for (const [place, { openedOn, ...giving }] of givings.entries()) {
    const sequence = place + 1;
    const given = await instalment(services, db, { ...giving, declarationId: parentId, giverId, sequence, headcount });
    if (!given) return;
    await insertInformation(db, given);
    await insertInformation(db, {
      ...given,
      id: demoId('carried', given.id),
      declaration_id: declarationId,
      ...(openedOn && { given_on: openedOn.toString() }),
      sealed_key: null,
      envelope_id: null,
      carried_from: given.id,
      released_at: openedOn && at(openedOn),
      released_by: openedOn && given.given_by,
    });
  }
  const last = givings.at(-1);
  if (last?.covers.length === eliItems.length) await provided(db, { parentId, giverId, on: last.givenOn });
}

async function provided(
  db: Transaction<Database>,
  { parentId, giverId, on }: { parentId: string; giverId: string; on: Temporal.PlainDate },
): Promise<void> {
  await updateTupeDeclaration(db, parentId, { state: 'eli_provided', updated_at: at(on) });
  await insertTupeStep(db, {
    declaration_id: parentId,
    event: 'provide_eli',
    from_state: 'applies',
    to_state: 'eli_provided',
    words: '',
    made_by: await ownerOf(db, giverId),
    made_by_organisation_id: giverId,
    made_at: at(on),
  });
}
