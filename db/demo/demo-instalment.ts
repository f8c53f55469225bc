import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { EliItem } from '#app/features/employee-information/domain.ts';
import { contentTypes } from '#app/features/employee-information/information-kind.ts';
import { packFile } from '#app/features/employee-information/sealed-file.ts';
import type { Services } from '#app/services/services.ts';
import type { Database } from '../schema.ts';
import { at } from './moment.ts';
import { demoId } from './random.ts';

const made = [
  'Name,Age,Role,Hours,Pay,Started',
  'Made-up Person One,41,Adviser,37,28400,2019-03-04',
  'Made-up Person Two,33,Job coach,30,23100,2022-09-12',
  'Made-up Person Three,57,Team leader,37,33900,2014-01-06',
].join('\n');

export type DemoInstalment = {
  declarationId: string;
  giverId: string;
  sequence: number;
  covers: readonly EliItem[];
  asAt: Temporal.PlainDate;
  givenOn: Temporal.PlainDate;
  headcount: number | null;
};

/** An instalment of made-up staff, sealed in the vault, as its row; null where the vault is not set up. */
export async function instalment(
  { vault, files }: Pick<Services, 'vault' | 'files'>,
  db: Transaction<Database>,
  { declarationId, giverId, sequence, covers, asAt, givenOn, headcount }: DemoInstalment,
) {
  const id = demoId('employee information', declarationId, sequence);
  const bytes = new Uint8Array(Buffer.from(made));
  const packed = packFile({ name: 'made-up staff list.csv', contentType: contentTypes.csv, bytes });
  const sealed = await vault.seal(db, { declarationId, purpose: 'employee_information' }, id, packed);
  if (!sealed.ok) return null;
  const sealedKey = `vault/${declarationId}/${id}`;
  await files.put(sealedKey, sealed.sealed, 'application/octet-stream');
  return {
    id,
    declaration_id: declarationId,
    giver_id: giverId,
    sequence,
    kind: 'initial' as const,
    route: 'vault' as const,
    as_at: asAt.toString(),
    given_on: givenOn.toString(),
    covers: [...covers],
    staff_count: headcount,
    delivery_words: '',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    content_type: contentTypes.csv,
    sealed_key: sealedKey,
    envelope_id: sealed.envelopeId,
    given_by: await ownerOf(db, giverId),
    given_at: at(givenOn),
    delete_on: givenOn.add({ months: 5 }).toString(),
    deleted_at: null,
    deleted_why: null,
    deletion_proof: null,
  };
}

export async function ownerOf(db: Transaction<Database>, organisationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('membership')
    .select('person_id')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'owner')
    .where('ended_at', 'is', null)
    .orderBy('person_id')
    .executeTakeFirst();
  return row?.person_id ?? null;
}
