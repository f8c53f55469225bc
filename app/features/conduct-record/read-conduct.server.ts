import type { Reference } from '#app/services/reference.ts';
import type { Services } from '#app/services/services.ts';
import type { OrganisationRow } from '#db/tables/organisation.table.ts';
import { type ItemStanding, readStanding, type Standing } from '../attestations/read-standing.server.ts';
import { conductStatuses } from '../attestations/status.ts';
import { isValidatedByOthers } from '../attestations/validators.ts';
import { kindList } from '../conduct-evidence/schema.ts';
import { legalDay } from '../working-days/legal-day.ts';
import type { ConductRecord } from './schema.ts';

/**
 * What a prime promised, what it says of each promise, what it shows and how many validated: for everyone to read. Of who
 * validated there is nothing.
 */
export async function readConduct(services: Services, prime: OrganisationRow): Promise<ConductRecord> {
  // A prime may be a provider too: its record as a prime is about what it owes as one.
  const standing = await readStanding(services, { ...prime, is_provider: false });
  const reference = await services.reference.current();
  const items = standing.items.map((one) => itemRow(one, reference));
  const count = (status: string) => items.filter((item) => item.status === status).length;
  const counts = conductStatuses.map((status) => [status, count(status)] as const);
  return {
    prime: { id: prime.id, name: prime.name },
    asAt: services.clock.today().toString(),
    counts: Object.fromEntries(counts) as ConductRecord['counts'],
    items,
    sets: setsOf(standing),
    noLongerOwed: standing.noLongerOwed.flatMap(({ item, attestation }) => {
      if (item.requiredOf !== 'prime') return [];
      const { code, heading, text, version } = item;
      const { claimed, statement, period_from: from, period_to: to } = attestation;
      const attestedOn = legalDay(attestation.signed_at).toString();
      return [{ code, heading, text, version, claimed, statement, period: { from, to }, attestedOn }];
    }),
  };
}

function itemRow(standing: ItemStanding, reference: Reference): ConductRecord['items'][number] {
  const { item, attestation, attestedUnder, coverage, status, views } = standing;
  return {
    code: item.code,
    heading: item.heading,
    text: item.text,
    ruleSet: item.ruleSet,
    version: item.version,
    status,
    claimed: attestation?.claimed ?? null,
    statement: attestation?.statement ?? null,
    period: attestation && { from: attestation.period_from, to: attestation.period_to },
    attestedOn: attestation && legalDay(attestation.signed_at).toString(),
    expiresOn: attestation?.expires_on ?? null,
    attestedUnder,
    evidence: coverage.answeredBy.map(({ evidence }) => ({
      kind: reference.label(kindList, evidence.kind),
      title: evidence.isPublic ? evidence.title : null,
      validFrom: evidence.validFrom,
      receivedOn: legalDay(evidence.receivedAt).toString(),
      expiresOn: evidence.expiresOn,
    })),
    isValidated: isValidatedByOthers(item),
    validatedBy: views.validatedBy,
  };
}

// The other sets through what they share with the promises: each item with those that answer it, never one status for all.
function setsOf({ items, inForce }: Standing): ConductRecord['sets'] {
  const owedSets = new Set(items.map(({ item }) => item.ruleSet));
  const others = inForce.filter(({ ruleSet, requiredOf }) => !owedSets.has(ruleSet) && requiredOf === null);
  return [...Map.groupBy(others, ({ ruleSet }) => ruleSet)].flatMap(([code, ofSet]) => {
    const rows = ofSet.map((other) => ({
      code: other.code,
      heading: other.heading,
      answeredBy: items
        .filter(({ item }) => other.lineage.includes(item.code) || item.lineage.includes(other.code))
        .map(({ item, status }) => ({ code: item.code, status })),
    }));
    const isTouched = rows.some(({ answeredBy }) => answeredBy.length > 0);
    return isTouched ? [{ code, title: ofSet[0]?.ruleSetTitle ?? code, items: rows }] : [];
  });
}
