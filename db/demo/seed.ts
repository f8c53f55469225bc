import { sql, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { syncOpportunities } from '#app/features/opportunities/sync-search.server.ts';
import { syncProfiles } from '#app/features/profiles/sync-search.server.ts';
import type { Services } from '#app/services/services.ts';
import type { PlaceIndex } from '../reference/place-index.ts';
import type { Database } from '../schema.ts';
import { demoAnswers } from './answers.ts';
import { withAskedWork } from './asked-work.ts';
import { withDraftToRead } from './draft-to-read.ts';
import { demoHeadContracts } from './head-contracts.ts';
import { insertAccreditations } from './insert-accreditations.ts';
import { insertAlerts } from './insert-alerts.ts';
import { insertAnswers } from './insert-answers.ts';
import { insertAssessment } from './insert-assessment.ts';
import { insertAttestations } from './insert-attestations.ts';
import { insertCases } from './insert-cases.ts';
import { insertClarifications } from './insert-clarifications.ts';
import { insertCommitments } from './insert-commitments.ts';
import { insertCompact } from './insert-compact.ts';
import { insertConcerns } from './insert-concerns.ts';
import { insertFindings } from './insert-findings.ts';
import { insertOwnInterests } from './insert-interests.ts';
import { insertInvitations } from './insert-invitations.ts';
import { insertOpportunities } from './insert-opportunities.ts';
import { insertOrganisations, insertPeople } from './insert-organisations.ts';
import { insertProfiles } from './insert-profiles.ts';
import { insertRetaliation } from './insert-retaliation.ts';
import { insertSubcontracts } from './insert-subcontracts.ts';
import { insertTupe } from './insert-tupe.ts';
import { insertTupeConsultation } from './insert-tupe-consultation.ts';
import { insertTupeDates } from './insert-tupe-dates.ts';
import { insertTupeInformation } from './insert-tupe-information.ts';
import { insertTupeOfPrimes } from './insert-tupe-of-primes.ts';
import { insertTupePositions } from './insert-tupe-positions.ts';
import { insertTupeTerms } from './insert-tupe-terms.ts';
import { insertTupeWorkforce } from './insert-tupe-workforce.ts';
import { type DemoOpportunity, demoOpportunities } from './opportunities.ts';
import { demoOrganisations } from './organisations.ts';
import { pastRounds } from './past-rounds.ts';
import { demoPeople } from './people.ts';
import { demoProfile } from './profiles.ts';
import { canBeAnswered, overlaps, shownOrganisations } from './shown.ts';

/** Fills an empty market with the demo market, dated around today; leaves any other market alone. */
export async function seedDemo(services: Services): Promise<void> {
  const { db, reference, search, clock } = services;
  const { places } = await reference.current();
  const now = new Date(clock.now().epochMilliseconds);
  await db.transaction().execute(async (transaction) => {
    // Several processes may start at once: one fills the market, the others then find it filled.
    await sql`select pg_advisory_xact_lock(7205759405)`.execute(transaction);
    const someone = await transaction.selectFrom('organisation').select('id').limit(1).executeTakeFirst();
    if (someone) return;
    await seed(transaction, places, clock.today(), now);
    // After all declarations.
    await insertTupeInformation(services, transaction, clock.today());
  });
  // The rows commit first: a start that was cut off before it filled the index does so now.
  if ((await search.count('profile')) > 0) return;
  const organisations = await db.selectFrom('profile').select('organisation_id').execute();
  await syncProfiles(
    services,
    organisations.map((row) => row.organisation_id),
  );
  const opportunities = await db.selectFrom('opportunity').select('id').execute();
  await syncOpportunities(
    services,
    opportunities.map((row) => row.id),
  );
}

async function seed(
  db: Transaction<Database>,
  places: PlaceIndex,
  today: Temporal.PlainDate,
  now: Date,
): Promise<void> {
  const organisations = demoOrganisations(places);
  const primes = organisations.filter((organisation) => organisation.role === 'prime');
  const contracts = demoHeadContracts(primes, places, today, now);
  const opportunities = demoOpportunities(contracts, primes, places, today);
  const written = organisations
    .map((organisation) => demoProfile(organisation, places, today))
    .filter((profile) => profile !== null);
  const shown = shownOrganisations(organisations, written, opportunities, today.toString());
  const closed = demoAnswers(opportunities, written, shown, today);
  const before = written.filter(({ snapshot }) => snapshot.organisationId === shown.provider.id);
  const answerable = opportunities.filter((opportunity) => canBeAnswered(opportunity, today.toString()));
  const fitting = answerable.filter((opportunity) => before.some((profile) => overlaps(profile, opportunity)));
  const invitedTo = answerable.find(
    (opportunity) => opportunity.snapshot.organisationId === shown.prime.id && !fitting.includes(opportunity),
  );
  const { profiles, answered } = withAskedWork(written, closed, shown.provider.id, invitedTo);
  await insertOrganisations(db, organisations, now);
  const people = demoPeople(organisations, shown);
  await insertPeople(db, people, now);
  await insertProfiles(db, profiles, today, now);
  await db.insertInto('head_contract').values(contracts).execute();
  await insertOpportunities(db, withDraftToRead(opportunities, shown.prime, contracts), places, now);
  const own = profiles.find(({ snapshot }) => snapshot.organisationId === shown.provider.id);
  if (own) await insertOwnInterests(db, own, fitting.filter(isUndivided), people, now);
  await insertAnswers(db, answered, people, today);
  await insertAssessment(db, shown.prime.id, people, now);
  await insertAlerts(db, { people, shown, profiles, opportunities }, now);
  await insertClarifications(db, { organisations, opportunities, shown }, today);
  // After all interests: whoever answered the prime that a visitor can be was invited by it.
  await insertInvitations(db, { organisations, opportunities, profiles, people, shown }, today);
  await insertCommitments(db, { organisations, people, shown }, today);
  const rounds = pastRounds(opportunities, profiles, shown, today);
  const past = rounds.map((round) => round.answered);
  await insertOpportunities(
    db,
    past.map(({ opportunity }) => opportunity),
    places,
    now,
  );
  await insertAnswers(db, past, people, today);
  await insertSubcontracts(db, rounds, today);
  await insertAccreditations(db, { shown, organisations }, today);
  await insertConcerns(db, { organisations, people, shown }, today);
  await insertRetaliation(db, shown.prime.id, today);
  await insertCompact(db, shown, today);
  // Transfers of staff, with what each room adds to them.
  await insertTupe(db, { organisations, opportunities, rounds, people, shown }, today);
  await insertTupePositions(db, today);
  await insertTupeConsultation(db, today);
  await insertTupeDates(db, today);
  await insertTupeTerms(db, today);
  await insertTupeWorkforce(db, shown.provider.id, today);
  await insertTupeOfPrimes(db, today);
  // After all that the tests of conduct read.
  await insertFindings(db, { primes, people, shown }, today);
  await insertCases(db, { primes, people, shown }, today);
  // After all sub-contracts: whoever is on the ledger validates.
  await insertAttestations(db, { people, shown }, today);
}

function isUndivided({ snapshot }: DemoOpportunity): boolean {
  return snapshot.lots.length === 1;
}
