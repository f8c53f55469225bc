import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { itemSeverities } from '#db/queries/breach-rows.ts';
import { holdOrganisation, standingOfTests, updateFinding } from '#db/queries/finding.ts';
import { organisationsToSweep } from '#db/queries/finding-due.ts';
import { noteMended } from '../cases/finding-in-case.server.ts';
import { factsOf } from './facts.ts';
import { openFinding } from './open-finding.server.ts';
import { readRows } from './read-rows.server.ts';
import type { Severity } from './severity.ts';
import { planSweep, type SweepPlan, weigh } from './sweep-plan.ts';
import { tellOpened } from './tell-organisation.server.ts';
import { runTests } from './tests/run-tests.ts';

const atOnce = 50;

/**
 * Runs all tests over the next organisations, in the order of their ids, and has the ones after them looked at by a job of
 * its own. Safe to repeat, and for several at once: the same facts open one finding.
 */
export async function sweepFindings(context: Context, after: string | null): Promise<void> {
  const { db, clock } = context.services;
  const ids = await organisationsToSweep(db, { today: clock.today().toString(), after, limit: atOnce });
  const severities = await itemSeverities(db);
  for (const organisationId of ids) await sweepOrganisation(context, organisationId, severities);
  const last = ids.length === atOnce ? ids.at(-1) : undefined;
  if (last === undefined) return;
  await inUnitOfWork(context, async (unit) => {
    await unit.enqueue('finding-sweep', { after: last });
    return { ok: true };
  });
}

/** Runs all tests over some organisations at once, because something about them has just become a breach. */
export async function sweepThese(context: Context, organisationIds: Iterable<string>): Promise<void> {
  const severities = await itemSeverities(context.services.db);
  for (const organisationId of organisationIds) await sweepOrganisation(context, organisationId, severities);
}

/** Has the tests run now, as they are every night. */
export function askForSweep(context: Context): Promise<{ ok: true }> {
  return inUnitOfWork<{ ok: true }>(context, async (unit) => {
    await unit.enqueue('finding-sweep', { after: null });
    await unit.audit('sweep', 'finding', 'market');
    return { ok: true };
  });
}

function sweepOrganisation(context: Context, organisationId: string, severities: ReadonlyMap<string, Severity>) {
  return inUnitOfWork(context, async (unit) => {
    if (!(await holdOrganisation(unit.db, organisationId))) return { ok: true };
    const breaches = runTests(await readRows(unit.db, organisationId), unit.today.toString());
    const plan = planSweep(weigh(breaches, severities), await standingOfTests(unit.db, organisationId));
    await change(context, unit, organisationId, plan);
    const opened = await open(unit, organisationId, plan);
    if (opened.length > 0) await tellOpened(unit, organisationId, opened);
    return { ok: true };
  });
}

async function open(unit: UnitOfWork, organisationId: string, plan: SweepPlan): Promise<string[]> {
  const opened: string[] = [];
  for (const { breach, fingerprint, item, severity } of plan.open) {
    const id = await openFinding(unit, {
      organisation_id: organisationId,
      item_code: item,
      test: breach.test,
      fingerprint,
      detected_by: 'rule',
      severity,
      subcontract_id: breach.subcontractId,
      opportunity_id: breach.opportunityId,
      facts: factsOf(breach),
    });
    if (id) opened.push(id);
  }
  return opened;
}

async function change(
  context: Context,
  unit: UnitOfWork,
  organisationId: string,
  { refresh, cure, mend }: SweepPlan,
): Promise<void> {
  const today = unit.today.toString();
  for (const { findingId, weighed } of refresh) {
    const { severity, breach } = weighed;
    await updateFinding(unit.db, findingId, { severity, facts: factsOf(breach) });
    await unit.audit('refresh', 'finding', findingId, { severity, words: breach.words }, organisationId);
  }
  for (const findingId of cure) {
    await updateFinding(unit.db, findingId, { status: 'cured', cured_on: today });
    await unit.audit('cure', 'finding', findingId, {}, organisationId);
  }
  for (const findingId of mend) {
    await updateFinding(unit.db, findingId, { cured_on: today });
    await unit.audit('mend', 'finding', findingId, {}, organisationId);
    await noteMended(context, unit, findingId);
  }
}
