import type { Services } from '#app/services/services.ts';
import { attestationsOf } from '#db/queries/attestation.ts';
import { evidenceOf } from '#db/queries/conduct-evidence.ts';
import { itemsOfVersions } from '#db/queries/conduct-item.ts';
import { ownViews, type Relation, relationsOf } from '#db/queries/validation.ts';
import { answersItem } from '../conduct-evidence/coverage.ts';
import { isOpenForViews, lastDayFor } from './period.ts';
import { asFiled } from './read-standing.server.ts';
import { validates } from './validators.ts';

type Asked = { validatorId: string; subjectId: string; relations: readonly Relation[] };

/** What an organisation attested that another may validate now, with the evidence it shows and what that one has said. */
export async function readToValidate(services: Services, { validatorId, subjectId, relations }: Asked) {
  const { db, clock } = services;
  const today = clock.today().toString();
  const open = (await attestationsOf(db, subjectId)).filter(({ period_to: to }) => isOpenForViews({ to }, today));
  const items = await itemsOfVersions(db, [...new Set(open.map(({ version_id }) => version_id))]);
  const filed = (await evidenceOf(db, subjectId)).map(asFiled);
  const said = await ownViews(db, validatorId);
  const reference = await services.reference.current();
  return open.flatMap((attestation) => {
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
            kind: reference.label('conduct_evidence_kind', kind),
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
export type ToValidate = Awaited<ReturnType<typeof readToValidate>>;

/** Everything that awaits the view of an organisation, by whose it is. */
export async function readAwaiting(services: Services, validatorId: string) {
  const related = Map.groupBy(await relationsOf(services.db, validatorId), ({ subjectId }) => subjectId);
  const subjects = [];
  for (const [subjectId, rows] of related) {
    const relations = rows.map(({ relation }) => relation);
    const items = await readToValidate(services, { validatorId, subjectId, relations });
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
