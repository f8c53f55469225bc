import type { Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { InsuranceTable } from '../tables/profile.table.ts';

/**
 * Writes what a provider claims of one capability. A check that was made of a higher level than is now claimed no longer
 * stands (domain.md 4.2: verified is never above claimed).
 */
export async function saveClaim(
  db: Transaction<Database>,
  profileId: string,
  claim: { code: string; level: number; statement: string },
): Promise<void> {
  await db
    .insertInto('capability_claim')
    .values({
      profile_id: profileId,
      capability_code: claim.code,
      claimed_level: claim.level,
      statement: claim.statement,
      verified_level: null,
      verified_on: null,
      verified_by: null,
    })
    .onConflict((conflict) =>
      conflict.constraint('capability_claim_once').doUpdateSet((eb) => {
        const stands = eb('capability_claim.verified_level', '<=', claim.level);
        return {
          claimed_level: claim.level,
          statement: claim.statement,
          verified_level: eb.case().when(stands).then(eb.ref('capability_claim.verified_level')).else(null).end(),
          verified_on: eb.case().when(stands).then(eb.ref('capability_claim.verified_on')).else(null).end(),
          verified_by: eb.case().when(stands).then(eb.ref('capability_claim.verified_by')).else(null).end(),
        };
      }),
    )
    .execute();
}

/** Puts these insurances in place of those that a profile had. */
export async function replaceInsurances(
  db: Transaction<Database>,
  profileId: string,
  insurances: readonly { kind: InsuranceTable['kind']; coverPence: number; expiresOn: string }[],
): Promise<void> {
  await db.deleteFrom('insurance').where('profile_id', '=', profileId).execute();
  if (insurances.length === 0) return;
  await db
    .insertInto('insurance')
    .values(
      insurances.map(({ kind, coverPence, expiresOn }) => ({
        profile_id: profileId,
        kind,
        cover_pence: coverPence,
        expires_on: expiresOn,
      })),
    )
    .execute();
}
