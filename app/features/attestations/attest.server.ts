import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { insertAttestation } from '#db/queries/attestation.ts';
import { addEvidenceItems, evidenceOf } from '#db/queries/conduct-evidence.ts';
import { acceptedItems, itemsInForce } from '#db/queries/conduct-item.ts';
import { lockOrganisation } from '#db/queries/organisation.ts';
import { signedIn } from '../identity/actor.ts';
import { owedItems } from './owed-items.ts';
import { lastDayFor, openPeriod } from './period.ts';
import type { AttestAnswers } from './schema.ts';

type Attesting = { organisationId: string; itemCode: string };
export type Attested = { ok: true; attestationId: string } | { ok: false; reason: 'not_owed' | 'period_closed' };

/**
 * An organisation says of one item how far it meets it in a period: signed by an owner or editor, under the version in force.
 * What it said of the same period before is kept as history. The evidence named here is filed for the item too.
 */
export function attest(context: Context, { organisationId, itemCode }: Attesting, answers: AttestAnswers) {
  const { personId, name, email } = signedIn(context.actor);
  return inUnitOfWork<Attested>(context, async (unit) => {
    const organisation = await lockOrganisation(unit.db, organisationId);
    const accepted = await acceptedItems(unit.db, organisationId);
    const owed = organisation ? owedItems(await itemsInForce(unit.db), organisation, accepted) : [];
    const item = owed.find(({ code }) => code === itemCode);
    if (!item) return { ok: false, reason: 'not_owed' };
    const period = openPeriod(item.cadence, unit.today, answers.period);
    if (!period) return { ok: false, reason: 'period_closed' };
    const row = {
      organisation_id: organisationId,
      item_code: itemCode,
      version_id: item.versionId,
      period_from: period.from,
      period_to: period.to,
      claimed: answers.claimed,
      statement: answers.statement,
      signed_by: personId,
      signed_name: name || email,
      signed_at: unit.now,
      expires_on: lastDayFor(period),
    };
    const attestationId = await insertAttestation(unit.db, row, unit.now);
    const own = new Set((await evidenceOf(unit.db, organisationId)).map(({ id }) => id));
    for (const evidenceId of answers.evidence)
      if (own.has(evidenceId)) await addEvidenceItems(unit.db, evidenceId, [itemCode]);
    const detail = { itemCode, version: item.version, periodFrom: period.from, claimed: answers.claimed };
    await unit.audit('attest', 'attestation', attestationId, detail, organisationId);
    return { ok: true, attestationId };
  });
}
