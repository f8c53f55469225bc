import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { type ConductEvidence, evidenceToRemind, noteReminded } from '#db/queries/conduct-evidence.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { system } from '../identity/actor.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { formatDate } from '../wording.ts';

/** How long before evidence expires its owner is told. */
const daysBefore = 30;
const atOnce = 1000;

/** Tells organisations of evidence that expires within 30 days, and of evidence that has expired: once each. Safe to repeat. */
export async function remindOfExpiry(services: Services): Promise<void> {
  const today = services.clock.today();
  const soon = today.add({ days: daysBefore }).toString();
  const due = await evidenceToRemind(services.db, today.toString(), soon, atOnce);
  const isOver = ({ expires_on: expiresOn }: ConductEvidence) => expiresOn !== null && expiresOn < today.toString();
  for (const [, evidence] of Map.groupBy(due, (one) => `${one.organisation_id} ${isOver(one)}`))
    await remind(services, evidence, evidence.some(isOver), today.toString());
}

function remind(services: Services, evidence: readonly ConductEvidence[], isOver: boolean, today: string) {
  return inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => {
    const organisationId = evidence[0]?.organisation_id ?? '';
    const organisation = await findOrganisation(unit.db, organisationId);
    const input = {
      organisationName: organisation?.name ?? '',
      isOver,
      evidence: evidence.map(({ title, expires_on, items }) =>
        [`${title} (${formatDate(expires_on ?? today)})`, items.join(', ')].filter(Boolean).join(', for '),
      ),
      url: inMail(services, paths.conductEvidence()),
    };
    const ids = evidence.map(({ id }) => id);
    await noteReminded(unit.db, ids, isOver ? { expiry_told_on: today } : { reminded_on: today });
    await mailPeople(unit, [organisationId], { kind: 'evidence-expiring', input });
    return { ok: true };
  });
}
