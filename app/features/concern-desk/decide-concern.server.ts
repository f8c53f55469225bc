import { paths } from '#app/paths.ts';
import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { type ConcernInFull, findConcern, updateConcern } from '#db/queries/concern.ts';
import { reporterAddresses } from '#db/queries/concern-parties.ts';
import { updateFinding } from '#db/queries/finding.ts';
import { itemOfRules } from '#db/queries/finding-item.ts';
import { openOrRaiseCase } from '../cases/open-or-raise.server.ts';
import { type ConcernChanged, stepConcern } from '../concerns/change-concern.server.ts';
import type { ConcernOutcome } from '../concerns/guards.ts';
import { tellReporter } from '../concerns/tell.server.ts';
import { openFinding } from '../findings/open-finding.server.ts';
import type { severityStep } from '../findings/severity.ts';
import { signedIn } from '../identity/actor.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { interestOf } from './interest.server.ts';
import type { DeskForm } from './schema.ts';
import { outcomeWords } from './words.ts';

/**
 * A steward decides a concern, with reasons that both sides read. A breach becomes a finding that is upheld, without who
 * raised it, and opens or raises a case.
 */
export function decideConcern(
  context: Context,
  concernId: string,
  { choice, words }: DeskForm,
): Promise<ConcernChanged> {
  const { personId } = signedIn(context.actor);
  const outcome = outcomeOf(choice);
  return inUnitOfWork<ConcernChanged>(context, async (unit) => {
    const known = await findConcern(unit.db, concernId);
    if (!known) return { ok: false, reason: 'unknown' };
    return stepConcern(unit, concernId, 'decide', {
      facts: { hasInterest: await interestOf(context, unit, known), outcome },
      set: {
        outcome,
        outcome_reason: words,
        decided_by: personId,
        decided_at: unit.now,
        steward_id: known.steward_id ?? personId,
      },
      detail: { outcome },
      async work(concern) {
        if (outcome !== 'no_breach') await findBreach(unit, concern, outcome, words, personId);
        await sendLetters(unit, concern, outcome, words);
      },
    });
  });
}

const outcomes = ['no_breach', 'breach_minor', 'breach_material'] as const;
const outcomeOf = (choice: string): ConcernOutcome => outcomes.find((one) => one === choice) ?? 'no_breach';

async function findBreach(
  unit: UnitOfWork,
  concern: ConcernInFull,
  outcome: Exclude<ConcernOutcome, 'no_breach'>,
  reason: string,
  personId: string,
): Promise<void> {
  const { id: concernId, subject_id: organisationId, item_code: item } = concern;
  const found = await itemOfRules(unit.db, item);
  const severity = severityOf(outcome, found?.severity ?? 'moderate');
  const findingId = await openFinding(unit, {
    organisation_id: organisationId,
    item_code: item,
    test: 'concern',
    fingerprint: ['concern', concernId].join(' '),
    detected_by: 'concern',
    severity,
    // A sub-contract would tell who raised it.
    subcontract_id: null,
    opportunity_id: null,
    facts: { words: 'A steward decided on a concern.', since: null, rows: [] },
  });
  if (!findingId) return;
  await updateFinding(unit.db, findingId, {
    status: 'upheld',
    decided_by: personId,
    decided_at: unit.now,
    decision_reason: reason,
    published_at: unit.now,
  });
  await updateConcern(unit.db, concernId, { finding_id: findingId });
  const heading = found ? `${item}: ${found.heading}` : item;
  await openOrRaiseCase(unit, {
    organisationId,
    reason: `A steward found a breach of ${heading}`,
    severity,
    findingId,
    concernId,
  });
}

type Severity = Parameters<typeof severityStep>[0];

/** A material breach is a major one at least; a minor one is below what its item is rated, and never more than moderate. */
function severityOf(outcome: Exclude<ConcernOutcome, 'no_breach'>, ofItem: Severity): Severity {
  if (outcome === 'breach_material') return ofItem === 'severe' ? 'severe' : 'major';
  return ofItem === 'minor' ? 'minor' : 'moderate';
}

/**
 * The decision as a letter: to whom it is about where it knows of the concern, and to whoever raised it by name. Who did so in
 * confidence reads it signed in, and an anonymous reporter with its receipt, so that no mail tells what it is about.
 */
async function sendLetters(unit: UnitOfWork, concern: ConcernInFull, outcome: ConcernOutcome, reason: string) {
  const { subject_name: organisationName, item_code: item, openness } = concern;
  const letter = { organisationName, item, outcome: outcomeWords[outcome], reason };
  const isKnown = openness === 'named' || concern.shown_on !== null || concern.aggregate_id !== null;
  if (isKnown) {
    const url = inMail(unit.site, paths.concernsAboutUs());
    await mailPeople(unit, [concern.subject_id], {
      kind: 'concern-decided',
      input: { ...letter, to: 'subject', url },
    });
  }
  if (openness !== 'named' || !concern.reporter_organisation_id) return tellReporter(unit, concern);
  const url = inMail(unit.site, paths.concern(concern.id));
  for (const address of await reporterAddresses(
    unit.db,
    concern.reporter_organisation_id,
    concern.reporter_person_id,
  )) {
    await unit.mail({ kind: 'concern-decided', input: { ...letter, to: 'reporter', url } }, address);
  }
}
