import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { accreditationsOf, principlesOfEach } from '#db/queries/accreditation.ts';
import { answersOfEach } from '#db/queries/accreditation-answer.ts';
import type { OrganisationRow } from '#db/tables/organisation.table.ts';
import { readPulses, resultsOfAccreditations } from '../surveys/read-surveys.server.ts';
import { bandList, bandsOf, keptBands } from './bands.ts';
import { scoresOf } from './read-accreditation.server.ts';
import { isPublic } from './states.ts';

const shownResults = z.union([
  z.object({ isShown: z.literal(false) }),
  z.object({
    isShown: z.literal(true),
    answered: z.string(),
    questions: z.array(z.object({ code: z.string(), mean: z.number().nullable(), shown: z.string() })),
  }),
]);

/** What everybody may read of a prime's accreditations and of what its partners say. */
export const publicAccreditation = z.object({
  prime: z.object({ id: z.string(), name: z.string() }),
  accreditations: z.array(
    z.object({
      standard: z.string(),
      status: z.enum(['standard_met', 'standard_not_met', 'lapsed']),
      visitedOn: z.string(),
      decidedOn: z.string().nullable(),
      nextDue: z.string().nullable(),
      overall: z.number().nullable(),
      band: z.string().nullable(),
      principles: z.array(
        z.object({ code: z.string(), heading: z.string(), score: z.number().nullable(), band: z.string().nullable() }),
      ),
      report: z.string().nullable(),
      reply: z.string().nullable(),
      reasons: z.string().nullable(),
      partners: shownResults.nullable(),
    }),
  ),
  questions: z.array(z.object({ code: z.string(), text: z.string() })),
  pulses: z.array(
    z.object({ quarter: z.string(), name: z.string(), isOpen: z.boolean(), results: shownResults.nullable() }),
  ),
});
export type PublicAccreditation = z.infer<typeof publicAccreditation>;

/** The public page of a prime's accreditations: what is decided, with bands, report and reply; and its surveys of each quarter. */
export async function readPublic(services: Services, prime: OrganisationRow): Promise<PublicAccreditation> {
  const rows = (await accreditationsOf(services.db, prime.id)).filter(({ status }) => isPublic(status));
  const ofVersion = await principlesOfEach(
    services.db,
    rows.map(({ version_id: versionId }) => versionId),
  );
  const principles = new Map(rows.map((row) => [row.id, ofVersion.get(row.version_id) ?? []]));
  const answers = await answersOfEach(services.db, [...principles.keys()]);
  const results = await resultsOfAccreditations(services, principles);
  const bands = bandsOf((await services.reference.current()).list(bandList));
  const accreditations = rows.map((row) => {
    const kept = row.bands ? keptBands.parse(row.bands).bands : bands;
    const scores = scoresOf(principles.get(row.id) ?? [], answers.get(row.id) ?? [], kept);
    return {
      standard: row.standard_title,
      status: row.status,
      visitedOn: row.on_site_on,
      decidedOn: row.decided_on,
      nextDue: row.anniversary,
      overall: scores.overall,
      band: scores.band,
      principles: scores.principles,
      report: row.report,
      reply: row.reply,
      reasons: row.decision_reason,
      partners: results.get(row.id) ?? null,
    };
  });
  // Parsing keeps what is declared public and nothing else.
  return publicAccreditation.parse({
    prime: { id: prime.id, name: prime.name },
    accreditations,
    ...(await readPulses(services, prime.id)),
  });
}
