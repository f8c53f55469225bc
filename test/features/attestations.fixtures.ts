import { attest } from '#app/features/attestations/attest.server.ts';
import { giveViews, type View } from '#app/features/attestations/give-views.server.ts';
import { openPeriods } from '#app/features/attestations/period.ts';
import { readStanding } from '#app/features/attestations/read-standing.server.ts';
import type { Claim } from '#app/features/attestations/status.ts';
import { fileEvidence } from '#app/features/conduct-evidence/file-evidence.server.ts';
import type { Person } from '#app/features/identity/actor.ts';
import { attestationsOf } from '#db/queries/attestation.ts';
import { itemsInForce } from '#db/queries/conduct-item.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { personActing } from '#test/support/actors.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import type { TestServices } from '#test/support/services.ts';
import { asActor } from './decisions.fixtures.ts';

export type Acting = Person & { acting: NonNullable<Person['acting']> };
export type Chain = { prime: Acting; partners: Acting[] };

/** A prime with so many partners on its ledger. */
export async function chainOf(services: TestServices, partners: number): Promise<Chain> {
  const prime = await personActing(services, { kind: 'prime', role: 'editor' });
  const all: Acting[] = [];
  for (let number = 0; number < partners; number += 1) {
    const partner = await personActing(services, { kind: 'provider' });
    await insertSubcontract(services, {
      primeId: prime.acting.organisationId,
      providerId: partner.acting.organisationId,
    });
    all.push(partner);
  }
  return { prime, partners: all };
}

/** An organisation says how far it meets an item in the period that runs. */
export async function say(
  services: TestServices,
  who: Acting,
  itemCode: string,
  claimed: Claim = 'met',
  statement = 'We do.',
) {
  const item = (await itemsInForce(services.db)).find(({ code }) => code === itemCode);
  const [period] = openPeriods(item?.cadence ?? [], services.clock.today());
  const answers = { period: period?.from ?? '', claimed, statement, evidence: [] };
  return attest(asActor(services, who), { organisationId: who.acting.organisationId, itemCode }, answers);
}

/** Evidence of a kind for an item, in force for 2026 unless told otherwise. */
export async function show(
  services: TestServices,
  who: Acting,
  items: string[],
  kind: string,
  dates: { valid_from?: string; expires_on?: string | null } = {},
) {
  return fileEvidence(asActor(services, who), who.acting.organisationId, {
    kind,
    title: `Evidence for ${items.join(' and ')}`,
    file: undefined,
    reference: 'https://example.org/evidence',
    valid_from: '2026-01-01',
    expires_on: '2026-12-31',
    items,
    is_public: false,
    ...dates,
  });
}

type Given = { view: View['view']; comment?: string; isAnonymous?: boolean };

/** Somebody's view on an item as it is attested now. */
export async function view(
  services: TestServices,
  who: Acting,
  subject: Acting,
  itemCode: string,
  { view: said, comment = '', isAnonymous = true }: Given,
) {
  const subjectId = subject.acting.organisationId;
  const found = (await attestationsOf(services.db, subjectId)).find(({ item_code }) => item_code === itemCode);
  const views = [{ attestationId: found?.id ?? subjectId, view: said, comment }];
  return giveViews(asActor(services, who), {
    organisationId: who.acting.organisationId,
    subjectId,
    isAnonymous,
    views,
  });
}

/** All that stands of an organisation. */
export async function standingOf(services: TestServices, who: Acting) {
  const organisation = await findOrganisation(services.db, who.acting.organisationId);
  if (!organisation) throw new Error('There is no such organisation');
  return readStanding(services, organisation);
}

export async function statusOfItem(services: TestServices, who: Acting, itemCode: string) {
  const { items } = await standingOf(services, who);
  return items.find(({ item }) => item.code === itemCode)?.status;
}
