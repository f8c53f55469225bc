import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import type { Mail } from '#emails/catalogue.ts';
import { mailPeople } from '../mail/notify.server.ts';
import type { TupeThing } from './policy.ts';

/**
 * Sends a mail to the owners and editors of all parties of a declaration that are on the market, once to each address.
 * @param except the organisation that caused it, or null
 */
export async function tellParties(
  unit: UnitOfWork,
  thing: TupeThing,
  mail: Mail,
  { except = null }: { except?: string | null } = {},
): Promise<void> {
  const organisations = thing.parties.flatMap(({ organisationId }) => organisationId ?? []);
  await mailPeople(
    unit,
    [...new Set(organisations)].filter((id) => id !== except),
    mail,
  );
}
