import type { Services } from '#app/services/services.ts';
import { insertCommitment } from '#db/queries/commitment.ts';
import { itemsOf, versionIn } from '#db/queries/rule-set.ts';

type Given = Pick<Services, 'db' | 'clock'>;

/** Has an organisation accept all items of the published version of a set, for a year from now unless told otherwise. */
export async function commit(
  { db, clock }: Given,
  organisationId: string,
  ruleSet = 'PRIME-COMMITMENTS',
  expiresOn = clock.today().add({ years: 1 }).subtract({ days: 1 }).toString(),
): Promise<string> {
  const version = await versionIn(db, ruleSet, 'published');
  if (!version) throw new Error(`Nothing is published of ${ruleSet}`);
  const items = (await itemsOf(db, version.id)).filter(({ retired }) => !retired).map(({ code }) => code);
  return db.transaction().execute((transaction) =>
    insertCommitment(transaction, {
      organisation_id: organisationId,
      rule_set: ruleSet,
      version_id: version.id,
      items,
      accepted_by: null,
      signed_name: 'Ada Example',
      signed_role: 'Director',
      accepted_at: new Date(clock.now().epochMilliseconds),
      expires_on: expiresOn,
    }),
  );
}
