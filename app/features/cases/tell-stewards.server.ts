import { paths } from '#app/paths.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { stewardOrganisations } from '#db/queries/challenge.ts';
import type { CaseInFull } from '#db/queries/conduct-case.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import type { MailInput } from '#emails/catalogue.ts';
import { inMail } from '../mail/notify.server.ts';
import { formatDate } from '../wording.ts';

type News = { what: MailInput<'case-for-stewards'>['what']; by: string; words: string | null };

/** Tells the steward who has a case, or all while nobody has it; nobody with an interest in the organisation. */
export async function tellStewards(unit: UnitOfWork, row: CaseInFull, { what, by, words }: News): Promise<void> {
  const everyone = await peopleToTell(unit.db, await stewardOrganisations(unit.db));
  const owner = everyone.filter(({ personId }) => personId === row.steward_id);
  const told = new Set<string>();
  for (const { personId, email } of owner.length > 0 ? owner : everyone) {
    if (told.has(email) || (await hasInterestIn(unit.db, personId, row.organisation_id, unit.now))) continue;
    told.add(email);
    const url = inMail(unit.site, paths.stewardshipCase(row.id));
    const input = { what, organisationName: row.organisation_name, by: formatDate(by), words, url };
    await unit.mail({ kind: 'case-for-stewards', input }, email);
  }
}
