import type { Services } from '#app/services/services.ts';
import { findRuleSet, versionIn } from '#db/queries/rule-set.ts';
import type { OrganisationRow } from '#db/tables/organisation.table.ts';
import { dateInLondon } from '../wording.ts';
import { currentCommitments } from './current-commitment.server.ts';
import { countsUntil, requiredSets, setsFor } from './domain.ts';
import type { PublicCommitment } from './public-commitment.ts';

type Of = Pick<OrganisationRow, 'id' | 'is_prime' | 'is_provider' | 'is_steward'>;

/**
 * What everyone may read of what an organisation has accepted and what counts today: set, version, dates and in what role it
 * was signed, never by whom. A set that is required of primes or stewards is there though it was not accepted.
 */
export async function publicCommitments({ db, clock }: Services, organisation: Of): Promise<PublicCommitment[]> {
  const current = await currentCommitments(db, organisation.id, clock.today());
  const { is_prime: isPrime, is_provider: isProvider, is_steward: isSteward } = organisation;
  const found: PublicCommitment[] = [];
  for (const code of setsFor({ isPrime, isProvider, isSteward })) {
    const commitment = current.get(code);
    const isExpected = code === requiredSets.prime || code === requiredSets.steward;
    if (!commitment && !(isExpected && (await versionIn(db, code, 'published')))) continue;
    const title = (await findRuleSet(db, code))?.title ?? code;
    found.push({
      ruleSet: code,
      title,
      accepted: commitment
        ? {
            version: commitment.version,
            on: dateInLondon(commitment.accepted_at),
            role: commitment.signed_role,
            items: commitment.items.length,
            until: countsUntil(commitment),
          }
        : null,
    });
  }
  return found;
}
