import type { Services } from '#app/services/services.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { ownerAddresses } from '#db/queries/membership.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import type { Mail } from '#emails/catalogue.ts';

/** A path as an address that a mail can carry. */
export function inMail({ env }: Pick<Services, 'env'>, path: string): string {
  return `${env.APP_URL}${path}`;
}

/** Sends a mail to everyone who answers for an organisation, save whoever caused it. */
export async function mailOwners(
  unit: UnitOfWork,
  organisationId: string,
  mail: Mail,
  except: string | null = null,
): Promise<void> {
  for (const address of await ownerAddresses(unit.db, organisationId)) {
    if (address !== except) await unit.mail(mail, address);
  }
}

/** Sends a mail to the owners and editors of organisations, once to each address. */
export async function mailPeople(unit: UnitOfWork, organisationIds: readonly string[], mail: Mail): Promise<void> {
  const people = await peopleToTell(unit.db, organisationIds);
  for (const address of new Set(people.map(({ email }) => email))) await unit.mail(mail, address);
}
