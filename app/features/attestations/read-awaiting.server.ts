import type { Services } from '#app/services/services.ts';
import { attestationsOfEach } from '#db/queries/attestation.ts';
import { evidenceOfEach } from '#db/queries/conduct-evidence.ts';
import { itemsOfVersions } from '#db/queries/conduct-item.ts';
import { ownViews, type Relation, relationsOf } from '#db/queries/validation.ts';
import type { AttestationRow } from '#db/tables/attestation.table.ts';
import { answersItem } from '../conduct-evidence/coverage.ts';
import { isOpenForViews, lastDayFor } from './period.ts';
import { asFiled, type Filed } from './read-standing.server.ts';
import { validates } from './validators.ts';

/** What several organisations attested that another may validate now, with the evidence they show and what that one has said. */
async function readEach(
  services: Services,
  validatorId: string,
  related: ReadonlyMap<string, readonly Relation[]>,
): Promise<Map<string, ToValidate>> {
  const { db, clock } = services;
  const today = clock.today().toString();
  const subjectIds = [...related.keys()];
  const attested = await attestationsOfEach(db, subjectIds);
  const open = [...attested.values()].flat().filter(({ period_to: to }) => isOpenForViews({ to }, today));
  const items = await itemsOfVersions(db, [...new Set(open.map(({ version_id }) => version_id))]);
  const filed = await evidenceOfEach(db, subjectIds);
  const said = await ownViews(db, validatorId);
  const reference = await services.reference.current();
  const bySubject = Map.groupBy(open, ({ organisation_id: subjectId }) => subjectId);
  return new Map(
    [...bySubject].map(([subjectId, attestations]) => [
      subjectId,
      toValidate(attestations, {
        relations: related.get(subjectId) ?? [],
        items: items.filter(({ versionId }) => attestations.some(({ version_id }) => version_id === versionId)),
        filed: (filed.get(subjectId) ?? []).map(asFiled),
        said,
        kindOf: (kind) => reference.label('conduct_evidence_kind', kind),
      }),
    ]),
  );
}

type Beside = {
  relations: readonly Relation[];
  items: Awaited<ReturnType<typeof itemsOfVersions>>;
  filed: readonly Filed[];
  said: Awaited<ReturnType<typeof ownViews>>;
  kindOf: (kind: string) => string;
};

function toValidate(attestations: readonly AttestationRow[], { relations, items, filed, said, kindOf }: Beside) {
  return attestations.flatMap((attestation) => {
    const { id, item_code, version_id, period_from: from, period_to: to } = attestation;
    const item = items.find(({ code, versionId }) => code === item_code && versionId === version_id);
    if (!item || !validates(relations, item)) return [];
    return [
      {
        attestationId: id,
        code: item.code,
        heading: item.heading,
        text: item.text,
        period: { from, to },
        until: lastDayFor({ to }),
        claimed: attestation.claimed,
        statement: attestation.statement,
        evidence: filed
          .filter((one) => answersItem(item, one, items) !== null)
          .map(({ id: evidenceId, kind, title, validFrom, expiresOn, reference: where, fileName }) => ({
            evidenceId,
            kind: kindOf(kind),
            title,
            validFrom,
            expiresOn,
            where,
            hasFile: fileName !== null,
          })),
        said: said.find((one) => one.attestationId === id) ?? null,
      },
    ];
  });
}
export type ToValidate = ReturnType<typeof toValidate>;

type Asked = { validatorId: string; subjectId: string; relations: readonly Relation[] };

/** What one organisation attested that another may validate now. */
export async function readToValidate(
  services: Services,
  { validatorId, subjectId, relations }: Asked,
): Promise<ToValidate> {
  return (await readEach(services, validatorId, new Map([[subjectId, relations]]))).get(subjectId) ?? [];
}

/** Everything that awaits the view of an organisation, by whose it is. */
export async function readAwaiting(services: Services, validatorId: string) {
  const related = Map.groupBy(await relationsOf(services.db, validatorId), ({ subjectId }) => subjectId);
  const relations = new Map([...related].map(([id, rows]) => [id, rows.map(({ relation }) => relation)]));
  const found = await readEach(services, validatorId, relations);
  const subjects = [];
  for (const [subjectId, rows] of related) {
    const items = found.get(subjectId) ?? [];
    if (items.length === 0) continue;
    const waiting = items.filter(({ said }) => said === null);
    const untils = waiting.map(({ until }) => until).sort();
    subjects.push({
      subjectId,
      name: rows[0]?.subjectName ?? '',
      items: items.length,
      waiting,
      until: untils[0] ?? null,
    });
  }
  return subjects;
}
export type Awaiting = Awaited<ReturnType<typeof readAwaiting>>;
