import type { Services } from '#app/services/services.ts';
import { attestationsOf } from '#db/queries/attestation.ts';
import { type ConductEvidence, evidenceOf } from '#db/queries/conduct-evidence.ts';
import {
  acceptedItems,
  type ConductItem,
  itemsInForce,
  itemsOfVersions,
  versionNumbers,
} from '#db/queries/conduct-item.ts';
import { controlGroups } from '#db/queries/control.ts';
import { upheldItems } from '#db/queries/finding.ts';
import type { AttestationRow } from '#db/tables/attestation.table.ts';
import { coverageOf } from '../conduct-evidence/coverage.ts';
import { type Owing, owedItems } from './owed-items.ts';
import { readViewsInForce } from './read-views.server.ts';
import { conductStatus } from './status.ts';
import { viewsFor, viewsTold, voiceOf } from './views-told.ts';

type Subject = Owing & { id: string };

/** All that an organisation owes, item by item as the versions in force have it, with where each stands and why. */
export async function readStanding(services: Services, organisation: Subject) {
  const { db, clock } = services;
  const today = clock.today().toString();
  const inForce = await itemsInForce(db);
  const owed = owedItems(inForce, organisation, await acceptedItems(db, organisation.id));
  const attestations = await attestationsOf(db, organisation.id);
  const filed = (await evidenceOf(db, organisation.id)).map(asFiled);
  const views = await readViewsInForce(services, organisation.id);
  const groupOf = await groupsOf(services, [organisation.id, ...views.map(({ organisationId }) => organisationId)]);
  const upheld = new Set(await upheldItems(db, organisation.id));
  const versions = await versionNumbers(
    db,
    attestations.map(({ version_id }) => version_id),
  );
  const items = owed.map((item) => {
    const attestation = attestations.find(({ item_code }) => item_code === item.code) ?? null;
    const counted = attestation ? viewsFor(attestation, views, groupOf, organisation.id) : [];
    const coverage = coverageOf(item, filed, today, inForce);
    const status = conductStatus({
      attestation: attestation && { claimed: attestation.claimed, isPast: attestation.expires_on < today },
      evidence: coverage.state,
      needsEvidence: item.evidenceKinds.length > 0,
      voices: counted.map((view) => voiceOf(view, groupOf)),
      hasUpheldFinding: upheld.has(item.code),
    });
    const attestedUnder = attestation && (versions.get(attestation.version_id) ?? null);
    return { item, attestation, attestedUnder, coverage, status, views: viewsTold(counted, groupOf) };
  });
  return { items, inForce, filed, noLongerOwed: await noLongerOwed(services, attestations, owed) };
}
export type Standing = Awaited<ReturnType<typeof readStanding>>;
export type ItemStanding = Standing['items'][number];

async function groupsOf({ db }: Services, organisationIds: readonly string[]) {
  const groups = await controlGroups(db, [...new Set(organisationIds)]);
  return (organisationId: string) => groups.get(organisationId) ?? organisationId;
}

/** Evidence as the rules of coverage see it. */
export function asFiled(row: ConductEvidence) {
  const { id, kind, items, title, reference } = row;
  return {
    id,
    kind,
    items,
    title,
    reference,
    fileName: row.file_name,
    validFrom: row.valid_from,
    expiresOn: row.expires_on,
    receivedAt: row.received_at,
    isPublic: row.is_public,
  };
}
export type Filed = ReturnType<typeof asFiled>;

// An item that was retired or given up keeps what was attested of it, in the words that it had then. It has no status any more.
async function noLongerOwed({ db }: Services, attestations: readonly AttestationRow[], owed: readonly ConductItem[]) {
  const codes = new Set(owed.map(({ code }) => code));
  const orphans = attestations.filter(({ item_code }) => !codes.has(item_code));
  const then = await itemsOfVersions(db, [...new Set(orphans.map(({ version_id }) => version_id))]);
  return orphans.flatMap((attestation) => {
    const item = then.find(
      ({ code, versionId }) => code === attestation.item_code && versionId === attestation.version_id,
    );
    return item ? [{ item, attestation }] : [];
  });
}
