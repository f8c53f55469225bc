import { paths } from '#app/paths.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { stewardOrganisations } from '#db/queries/challenge.ts';
import { reporterAddresses } from '#db/queries/concern-parties.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import type { ConcernRow } from '#db/tables/concern.table.ts';

type Reporter = Pick<ConcernRow, 'id' | 'openness' | 'reporter_organisation_id' | 'reporter_person_id'>;

/** Says to who raised a concern that there is news, and no more. Nobody can write to an anonymous reporter: it looks by itself. */
export async function tellReporter(unit: UnitOfWork, concern: Reporter): Promise<void> {
  const { reporter_organisation_id: organisationId, reporter_person_id: personId } = concern;
  if (concern.openness === 'anonymous' || !organisationId) return;
  await mailAll(
    unit,
    await reporterAddresses(unit.db, organisationId, personId),
    'reporter',
    paths.concern(concern.id),
  );
}

/** Says to whom concerns are about that there is something to read: the same words whatever it is. */
export async function tellSubject(unit: UnitOfWork, subjectId: string): Promise<void> {
  const people = await peopleToTell(unit.db, [subjectId]);
  await mailAll(
    unit,
    people.map(({ email }) => email),
    'subject',
    paths.concernsAboutUs(),
  );
}

/** Says to stewards that a concern, or an answer to one, waits for them. */
export async function tellStewards(unit: UnitOfWork): Promise<void> {
  const people = await peopleToTell(unit.db, await stewardOrganisations(unit.db));
  await mailAll(
    unit,
    people.map(({ email }) => email),
    'steward',
    paths.stewardshipConcerns(),
  );
}

async function mailAll(
  unit: UnitOfWork,
  addresses: readonly string[],
  to: 'reporter' | 'subject' | 'steward',
  path: string,
) {
  const url = `${unit.site.env.APP_URL}${path}`;
  for (const address of new Set(addresses)) await unit.mail({ kind: 'concern-news', input: { to, url } }, address);
}
