import type { Services } from '#app/services/services.ts';
import { attestationHistory } from '#db/queries/attestation.ts';
import type { OrganisationRow } from '#db/tables/organisation.table.ts';
import { kindList } from '../conduct-evidence/schema.ts';
import { legalDay } from '../working-days/legal-day.ts';
import { openPeriods } from './period.ts';
import { type ItemStanding, readStanding } from './read-standing.server.ts';
import { isValidatedByOthers } from './validators.ts';

type Own = { organisation: OrganisationRow };

/** What an organisation attests: each item it owes, where it stands, and for which period it can be attested now. */
export async function readOwnAttestations(services: Services, { organisation }: Own) {
  const { items, noLongerOwed } = await readStanding(services, organisation);
  const today = services.clock.today();
  const rows = items.map(({ item, attestation, coverage, status, views }) => ({
    code: item.code,
    heading: item.heading,
    ruleSet: item.ruleSet,
    ruleSetTitle: item.ruleSetTitle,
    status,
    claimed: attestation?.claimed ?? null,
    attestedOn: attestation && legalDay(attestation.signed_at).toString(),
    expiresOn: attestation?.expires_on ?? null,
    evidence: coverage.state,
    needsEvidence: item.evidenceKinds.length > 0,
    validatedBy: views.validatedBy,
    isDue: openPeriods(item.cadence, today)[0]?.from !== attestation?.period_from,
  }));
  const sets = [...Map.groupBy(rows, ({ ruleSet }) => ruleSet)].map(([code, ofSet]) => ({
    code,
    title: ofSet[0]?.ruleSetTitle ?? code,
    due: ofSet.filter(({ isDue }) => isDue).length,
    rows: ofSet,
  }));
  return {
    organisation: { id: organisation.id, name: organisation.name, isPrime: organisation.is_prime },
    sets,
    noLongerOwed: noLongerOwed.map(({ item, attestation }) => ({
      code: item.code,
      heading: item.heading,
      version: item.version,
      claimed: attestation.claimed,
      attestedOn: legalDay(attestation.signed_at).toString(),
    })),
  };
}
export type OwnAttestations = Awaited<ReturnType<typeof readOwnAttestations>>;

/** One item as its organisation attests it: its words, where it stands, what others say as far as it may be told, and history. */
export async function readOwnItem(services: Services, { organisation }: Own, itemCode: string) {
  const { items, filed } = await readStanding(services, organisation);
  const standing = items.find(({ item }) => item.code === itemCode);
  if (!standing) return null;
  const { item, attestation } = standing;
  const reference = await services.reference.current();
  const history = await attestationHistory(services.db, organisation.id, itemCode);
  return {
    ...shownItem(standing),
    ruleSetTitle: item.ruleSetTitle,
    version: item.version,
    kinds: item.evidenceKinds.map((kind) => reference.label(kindList, kind)),
    isValidated: isValidatedByOthers(item),
    periods: openPeriods(item.cadence, services.clock.today()),
    isUnderOlderVersion: attestation !== null && attestation.version_id !== item.versionId,
    filed: filed
      .filter(({ kind }) => item.evidenceKinds.length === 0 || item.evidenceKinds.includes(kind))
      .map(({ id, title, items: filedFor }) => ({ id, title, isFiled: filedFor.includes(itemCode) })),
    history: history.map((row) => ({
      id: row.id,
      period: { from: row.period_from, to: row.period_to },
      claimed: row.claimed,
      statement: row.statement,
      signedName: row.signed_name,
      signedOn: legalDay(row.signed_at).toString(),
      version: row.version,
      itemText: row.item_text,
      isSuperseded: row.superseded_at !== null,
    })),
  };
}
export type OwnItem = NonNullable<Awaited<ReturnType<typeof readOwnItem>>>;

function shownItem({ item, attestation, coverage, status, views }: ItemStanding) {
  return {
    code: item.code,
    heading: item.heading,
    text: item.text,
    status,
    views,
    attestation: attestation && {
      claimed: attestation.claimed,
      statement: attestation.statement,
      period: { from: attestation.period_from, to: attestation.period_to },
      expiresOn: attestation.expires_on,
    },
    answeredBy: coverage.answeredBy.map(({ evidence: { id, title }, how, state }) => ({ id, title, how, state })),
  };
}
