import type { Services } from '#app/services/services.ts';
import { plansOf } from '#db/queries/tupe-plan.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { headOf } from '../tupe/read-declaration.server.ts';
import { dateInLondon } from '../wording.ts';
import { adviceFor, adviceInWords } from './day-advice.ts';
import { differencesBetween } from './differences.ts';
import { readStanding } from './read-standing.server.ts';
import type { MilestoneStanding } from './standing.ts';
import { milestonesOf } from './stored-plan.ts';
import { mayTick } from './who-ticks.ts';

/** The dates of a declaration as one of its parties, or a steward, reads them. */
export async function readDates(services: Services, actor: Actor, thing: TupeThing) {
  const { db, env, clock } = services;
  const today = clock.today().toString();
  const { row } = thing;
  const standing = await readStanding(db, env, row, today);
  const organisationId = actor.kind === 'person' ? (actor.acting?.organisationId ?? null) : null;
  const ticks = can(actor, 'tupe-dates:tick', thing);
  return {
    head: headOf(thing),
    today,
    transferOn: row.planned_transfer_on,
    transferredOn: row.transferred_on,
    oldContractEndsOn: row.old_contract_ends_on,
    jurisdiction: row.jurisdiction,
    mayMove: can(actor, 'tupe:edit', thing),
    milestones: (standing?.milestones ?? []).map((milestone) => ({
      ...shownMilestone(milestone, row.calendar),
      mayTick: ticks && milestone.isTicked && mayTick(organisationId, { owedBy: milestone.owedBy, ...thing }),
    })),
    plans: await readPlans(services, thing.id),
  };
}
export type DatesView = Awaited<ReturnType<typeof readDates>>;
export type ShownMilestone = DatesView['milestones'][number];

function shownMilestone({ waitsFor, ...milestone }: MilestoneStanding, calendar: TupeThing['row']['calendar']) {
  const advice = adviceFor(milestone.due, calendar);
  const isOpen = milestone.state !== 'done' && milestone.state !== 'excused';
  return {
    ...milestone,
    advice: advice && isOpen ? adviceInWords(advice) : null,
    waitsFor: waitsFor.map(({ name }) => name),
  };
}

/** Every plan, the last first, with what differs from the one before. */
async function readPlans({ db }: Services, declarationId: string) {
  const plans = await plansOf(db, declarationId);
  return plans.map((plan, index) => {
    const before = plans[index + 1];
    return {
      version: plan.version,
      transferOn: plan.transfer_on,
      jurisdiction: plan.jurisdiction,
      rulesVersion: plan.rules_version,
      reason: plan.reason,
      madeOn: dateInLondon(plan.made_at),
      madeBy: plan.organisation_name,
      replacedOn: plan.replaced_at && dateInLondon(plan.replaced_at),
      differences: before ? differencesBetween(milestonesOf(before), milestonesOf(plan)) : [],
    };
  });
}
