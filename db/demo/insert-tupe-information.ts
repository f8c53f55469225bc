import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { eliItems } from '#app/features/employee-information/domain.ts';
import type { Services } from '#app/services/services.ts';
import { insertInformation } from '../queries/employee-information.ts';
import { insertRecipient } from '../queries/employee-information-recipient.ts';
import { findTupeDeclaration, tupePartiesOf } from '../queries/tupe-declaration.ts';
import type { Database } from '../schema.ts';
import { instalment, ownerOf } from './demo-instalment.ts';
import { insertCarried } from './insert-tupe-carried.ts';
import { demoId } from './random.ts';

/**
 * Puts in employee information for two transfers that are next. In the one, what was given for the opportunity was opened to the
 * incoming provider and more has come, one item still lacks, and an owner of the incoming provider may open it. In the other, what was
 * given waits for its giver's word, and the first of it is too old by now. Nothing where the vault is not set up.
 */
export async function insertTupeInformation(
  services: Pick<Services, 'vault' | 'files' | 'clock'>,
  db: Transaction<Database>,
  today: Temporal.PlainDate,
): Promise<void> {
  const before = (days: number) => today.subtract({ days });
  const opened = await partsOf(db, 'to confirm');
  if (opened) {
    const { declaration, giverId, incomingId } = opened;
    await insertCarried(services, db, opened, [
      {
        covers: ['identity', 'particulars', 'agreements'],
        asAt: before(34),
        givenOn: before(32),
        openedOn: before(27),
      },
    ]);
    const { id: declarationId, headcount } = declaration;
    const more = { declarationId, giverId, headcount, sequence: 2, covers: ['discipline'] as const };
    const given = await instalment(services, db, { ...more, asAt: before(5), givenOn: before(2) });
    if (!given) return;
    await insertInformation(db, given);
    // As long as they have been a member, and no longer: who came after they were named was not meant.
    const now = new Date(services.clock.now().epochMilliseconds);
    if (incomingId) await nameOwner(db, declarationId, incomingId, { today, now });
  }
  const waiting = await partsOf(db, 'to open');
  if (!waiting) return;
  await insertCarried(services, db, waiting, [
    { covers: ['identity', 'particulars', 'claims'], asAt: before(20), givenOn: before(13), openedOn: null },
    { covers: eliItems, asAt: before(4), givenOn: before(3), openedOn: null },
  ]);
}

/** The declaration of a made-up sub-contract and who gives and takes over; null where the market has none such. */
async function partsOf(db: Transaction<Database>, stage: 'to confirm' | 'to open') {
  const declaration = await findTupeDeclaration(db, demoId('tupe', 'subcontract', stage));
  const parties = declaration ? await tupePartiesOf(db, declaration.id) : [];
  const idOf = (part: 'outgoing' | 'incoming') => parties.find(({ party }) => party === part)?.organisation_id ?? null;
  const giverId = idOf('outgoing');
  return declaration && giverId ? { declaration, giverId, incomingId: idOf('incoming') } : null;
}

async function nameOwner(
  db: Transaction<Database>,
  declarationId: string,
  organisationId: string,
  { today, now }: { today: Temporal.PlainDate; now: Date },
): Promise<void> {
  const personId = await ownerOf(db, organisationId);
  if (!personId) return;
  await insertRecipient(db, {
    declaration_id: declarationId,
    organisation_id: organisationId,
    person_id: personId,
    named_by: personId,
    named_by_organisation_id: organisationId,
    named_at: now,
    ends_on: today.add({ days: 60 }).toString(),
    ended_at: null,
    ended_by: null,
  });
}
