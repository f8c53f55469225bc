import type { Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { factsOf } from '#app/features/findings/facts.ts';
import { daysToAnswer } from '#app/features/findings/open-finding.server.ts';
import { readRows } from '#app/features/findings/read-rows.server.ts';
import { type Weighed, weigh } from '#app/features/findings/sweep-plan.ts';
import type { Breach } from '#app/features/findings/tests/breach.ts';
import type { RowsToTest } from '#app/features/findings/tests/rows.ts';
import { runTests } from '#app/features/findings/tests/run-tests.ts';
import { termShorter } from '#app/features/findings/tests/term-shorter.ts';
import { wordsOfTest } from '#app/features/findings/words.ts';
import { addWorkingDays } from '#app/features/working-days/working-days.ts';
import { itemSeverities } from '../queries/breach-rows.ts';
import { insertCaseStep, lockOpenCase } from '../queries/conduct-case.ts';
import { insertFinding, updateFinding } from '../queries/finding.ts';
import { organisationsToSweep } from '../queries/finding-due.ts';
import type { Database } from '../schema.ts';
import { at } from './moment.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { DemoPerson, ShownOrganisations } from './people.ts';

type Around = { primes: readonly DemoOrganisation[]; people: readonly DemoPerson[]; shown: ShownOrganisations };

/** How far back the nightly tests are taken to have run first. */
const longestAgo = 30;

/** Puts in what the tests find in the market, as if they had run each night for a month. After all that they read. */
export async function insertFindings(
  db: Transaction<Database>,
  around: Around,
  today: Temporal.PlainDate,
): Promise<void> {
  const severities = await itemSeverities(db);
  await insertOfOthers(db, around, today, severities);
  const steward = around.people.find(({ membership }) => membership?.organisationId === around.shown.steward.id);
  for (const { id } of around.primes) {
    const rows = await readRows(db, id);
    const breaches = runTests(rows, today.toString());
    for (const weighed of weigh(mended(rows), severities)) await insertCured(db, id, weighed, today);
    let left: readonly Ending[] = endings;
    for (const weighed of weigh(breaches, severities).toSorted((one, other) =>
      other.breach.since.localeCompare(one.breach.since),
    )) {
      const opened = await open(db, id, weighed, today);
      if (!opened?.publishedOn) continue;
      const ending = endingOf(left, weighed, id === around.shown.prime.id);
      left = left.filter((other) => other !== ending);
      if (ending)
        await end(
          db,
          { ...opened, publishedOn: opened.publishedOn, organisationId: id, weighed, steward, today },
          ending,
        );
    }
  }
}

/** What is found of those that are no primes: each waits for its answer, or for a steward. */
async function insertOfOthers(
  db: Transaction<Database>,
  { primes }: Around,
  today: Temporal.PlainDate,
  severities: Awaited<ReturnType<typeof itemSeverities>>,
): Promise<void> {
  const tested = await organisationsToSweep(db, { today: today.toString(), after: null, limit: 1000 });
  const others = tested.filter((id) => !primes.some((prime) => prime.id === id));
  for (const id of others)
    for (const weighed of weigh(runTests(await readRows(db, id), today.toString()), severities))
      await open(db, id, weighed, today);
}

/** What the tests had found before the reason was put in. */
function mended({ subcontracts }: RowsToTest): Breach[] {
  const explained = subcontracts.filter(({ shorterTermReason }) => shorterTermReason !== null);
  return termShorter(explained.map((row) => ({ ...row, shorterTermReason: null })));
}

async function insertCured(
  db: Transaction<Database>,
  organisationId: string,
  weighed: Weighed,
  today: Temporal.PlainDate,
): Promise<void> {
  const opened = await open(db, organisationId, weighed, today);
  if (!opened) return;
  const cured_on = today.subtract({ days: longestAgo - 5 }).toString();
  await updateFinding(db, opened.findingId, { status: 'cured', cured_on, published_at: null });
}

type Opened = { findingId: string; publishedOn: Temporal.PlainDate | null };

async function open(
  db: Transaction<Database>,
  organisationId: string,
  { breach, fingerprint, item, severity }: Weighed,
  today: Temporal.PlainDate,
): Promise<Opened | null> {
  const first = today.subtract({ days: longestAgo });
  const since = Temporal.PlainDate.from(breach.since);
  const openedOn = Temporal.PlainDate.compare(since, first) < 0 ? first : since;
  const annotateBy = addWorkingDays(openedOn, daysToAnswer, ['england_and_wales']);
  const publishedOn = Temporal.PlainDate.compare(annotateBy, today) < 0 ? annotateBy.add({ days: 1 }) : null;
  const findingId = await insertFinding(db, {
    organisation_id: organisationId,
    item_code: item,
    test: breach.test,
    fingerprint,
    detected_by: 'rule',
    severity,
    subcontract_id: breach.subcontractId,
    opportunity_id: breach.opportunityId,
    facts: factsOf(breach),
    opened_on: openedOn.toString(),
    annotate_by: annotateBy.toString(),
    status: publishedOn ? 'published' : 'open',
    published_at: publishedOn && at(publishedOn, 1),
  });
  return findingId === null ? null : { findingId, publishedOn };
}

// What became of the first that are public, of each prime: the rest wait for a steward.
const endings = ['answered', 'dismissed', 'upheld'] as const;
type Ending = (typeof endings)[number];

// Of the prime that a visitor can be a late payment is upheld: its case speaks of one.
function endingOf(left: readonly Ending[], { breach }: Weighed, isShown: boolean): Ending | null {
  const fits = (ending: Ending) => !isShown || (ending === 'upheld') === (breach.test === 'payment_late');
  return left.find(fits) ?? null;
}

type Ended = {
  findingId: string;
  organisationId: string;
  publishedOn: Temporal.PlainDate;
  weighed: Weighed;
  steward: DemoPerson | undefined;
  today: Temporal.PlainDate;
};

const answers: Readonly<Record<Ending, string>> = {
  answered:
    'Our funder changed its own dates in that month. We have put the dates right since, and told everyone concerned.',
  dismissed: 'The date on record was typed wrongly. The letter that went out bears the right one.',
  upheld: 'We were short of people at that time. It was not what we had promised.',
};

async function end(db: Transaction<Database>, ended: Ended, ending: Ending): Promise<void> {
  const { findingId, publishedOn, steward, today } = ended;
  await updateFinding(db, findingId, {
    annotation: answers[ending],
    annotated_at: at(publishedOn.subtract({ days: 3 })),
  });
  if (ending === 'answered' || !steward) return;
  const decidedOn =
    Temporal.PlainDate.compare(publishedOn.add({ days: 4 }), today) < 0 ? publishedOn.add({ days: 4 }) : today;
  await updateFinding(db, findingId, {
    status: ending,
    steward_id: steward.id,
    decided_by: steward.id,
    decided_at: at(decidedOn),
    decision_reason:
      ending === 'dismissed'
        ? 'The letter was shown, and bears the right date. There was no breach.'
        : 'The rows are plain, and the answer does not contest them.',
  });
  if (ending === 'upheld') await intoCase(db, ended, decidedOn);
}

async function intoCase(
  db: Transaction<Database>,
  { findingId, organisationId, weighed }: Ended,
  on: Temporal.PlainDate,
) {
  const reason = `Finding upheld: ${wordsOfTest(weighed.breach.test).title} (${weighed.item})`;
  const level = weighed.severity === 'major' || weighed.severity === 'severe' ? 2 : 1;
  const { row, isNew } = await lockOpenCase(db, {
    organisation_id: organisationId,
    level,
    reason,
    answer_due: addWorkingDays(on, 10, ['england_and_wales']).toString(),
    review_on: on.add({ days: 28 }).toString(),
    opened_at: at(on),
  });
  await updateFinding(db, findingId, { case_id: row.id });
  const kind = isNew ? 'opened' : 'breach';
  const byNobody = { made_by: null, made_by_organisation_id: null, made_at: at(on) };
  await insertCaseStep(db, { case_id: row.id, kind, level: isNew ? level : row.level, words: reason, ...byNobody });
}
