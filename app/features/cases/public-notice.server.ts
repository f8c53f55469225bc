import type { Kysely } from 'kysely';
import type { Services } from '#app/services/services.ts';
import { openCaseOf, publishedCasesOf } from '#db/queries/conduct-case.ts';
import { severeUpheld } from '#db/queries/conduct-standing.ts';
import type { Database } from '#db/schema.ts';
import { dateInLondon } from '../wording.ts';
import { barredFrom, levelOf } from './ladder.ts';
import { type PublicConduct, publicConduct } from './public-conduct.ts';
import { isInGoodStanding } from './standing.ts';

/** A case as everyone reads it, once it is public. */
export type PublicNotice = {
  caseId: string;
  level: number;
  words: string;
  since: string;
  closedOn: string | null;
};

const yearsShown = 2;

/** The public notices of an organisation: what is in force, and what was closed in the last 24 months. */
export async function publicNoticesOf({ db, clock }: Services, organisationId: string): Promise<PublicNotice[]> {
  const since = new Date(clock.today().subtract({ years: yearsShown }).toString());
  const rows = await publishedCasesOf(db, organisationId, since);
  return rows.map((row) => ({
    caseId: row.id,
    level: levelOf(row.level),
    words: row.public_words || 'A breach of its commitments was confirmed.',
    since: dateInLondon(row.published_at ?? row.opened_at),
    closedOn: row.closed_at && dateInLondon(row.closed_at),
  }));
}

/** Whether a prime has “conduct in good standing”: derived, never typed in. */
export async function conductStanding({ db, clock }: Services, organisationId: string) {
  return isInGoodStanding({
    level: (await openCaseOf(db, organisationId))?.level ?? null,
    ...(await severeUpheld(db, organisationId, clock.today().toString())),
  });
}

/** What a case makes public of an organisation, for JSON addresses: the notice in force, and whether it is in good standing. */
export async function readPublicConduct(services: Services, organisationId: string): Promise<PublicConduct> {
  const notices = await publicNoticesOf(services, organisationId);
  const { isGood } = await conductStanding(services, organisationId);
  const conductNotice = notices.find(({ closedOn }) => closedOn === null) ?? null;
  return publicConduct.parse({ conductNotice, inGoodStanding: isGood });
}

/** Why an organisation may publish no new opportunity because of a case; null when it may. */
export async function barredByCase(db: Kysely<Database>, organisationId: string): Promise<string | null> {
  const open = await openCaseOf(db, organisationId);
  if (open === null || open.level < barredFrom) return null;
  return 'Your organisation cannot publish new opportunities: a case about its conduct stands at a consequence in the market. What is published stays, and you can write the draft meanwhile. The case says what would lift it.';
}
