import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { receiptHash } from '#app/features/concerns/receipt.ts';
import type { Database } from '../schema.ts';
import { type DemoConcern, demoConcerns, demoReceipt } from './concerns.ts';
import { at } from './moment.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { DemoPerson, ShownOrganisations } from './people.ts';
import { demoId } from './random.ts';

type Market = { organisations: readonly DemoOrganisation[]; people: readonly DemoPerson[]; shown: ShownOrganisations };

/** Concerns about the prime that a visitor can be, as its providers, the stewards and itself find them. */
export async function insertConcerns(
  db: Transaction<Database>,
  market: Market,
  today: Temporal.PlainDate,
): Promise<void> {
  const { organisations, people, shown } = market;
  const others = organisations.filter(({ id, role, status }) => {
    return role === 'provider' && status === 'verified' && id !== shown.provider.id;
  });
  const reporters = [shown.provider, ...others];
  const first = today.with({ day: 1 });
  const aggregateId = demoId('concern aggregate');
  await db
    .insertInto('concern_aggregate')
    .values({
      id: aggregateId,
      subject_id: shown.prime.id,
      item_code: 'P07',
      shown_on: first.toString(),
      ...unanswered,
    })
    .execute();
  await db
    .insertInto('concern_count')
    .values({ month: first.toString(), counted_at: at(first, 6) })
    .execute();
  for (const [index, concern] of demoConcerns.entries()) {
    const reporter = reporters[concern.by] ?? shown.provider;
    const owner = people.find(({ membership }) => membership?.organisationId === reporter.id);
    const row = rowOf(concern, index, { subjectId: shown.prime.id, reporter, owner, today });
    const seen = concern.shown && { shown_on: concern.shown === 'words' ? first.toString() : null };
    const aggregate_id = concern.shown === 'together' ? aggregateId : null;
    await db
      .insertInto('concern')
      .values({ ...row, ...seen, aggregate_id })
      .execute();
    await insertRest(db, concern, row.id, today);
  }
}

const unanswered = { answer: null, answered_by: null, answered_at: null };

type Given = {
  subjectId: string;
  reporter: DemoOrganisation;
  owner: DemoPerson | undefined;
  today: Temporal.PlainDate;
};

function rowOf(concern: DemoConcern, index: number, { subjectId, reporter, owner, today }: Given) {
  const raised = today.subtract({ days: concern.daysAgo });
  const isNameless = concern.openness === 'anonymous' || !owner;
  const receipt = concern.message ? demoReceipt : `demo ${index}`;
  const acknowledged = concern.acknowledgedDaysAgo;
  return {
    id: demoId(`concern ${index}`),
    subject_id: subjectId,
    item_code: concern.item_code,
    openness: isNameless ? ('anonymous' as const) : concern.openness,
    status: concern.status,
    grounds: concern.grounds,
    wanted: concern.wanted,
    litigation: false,
    reporter_organisation_id: isNameless ? null : reporter.id,
    reporter_person_id: isNameless ? null : (owner?.id ?? null),
    receipt_hash: isNameless ? receiptHash(receipt) : null,
    // Under no secret: never counted with what is raised here in earnest.
    group_key: `demo.group ${concern.by}`,
    person_key: `demo.person ${concern.by}`,
    is_partner: isNameless ? null : false,
    subcontract_id: null,
    shown_to_subject: concern.openness === 'named' || concern.shown_to_subject === true,
    shown_on: null,
    entered_on: raised.add({ days: 1 }).toString(),
    triage: concern.triage ?? null,
    triage_reason: concern.triage_reason ?? null,
    outcome: null,
    outcome_reason: null,
    steward_id: null,
    decided_by: null,
    decided_at: null,
    mediator: null,
    mediation_terms: null,
    subject_acknowledged_at: acknowledged === undefined ? null : at(today.subtract({ days: acknowledged })),
    subject_answer: null,
    subject_answered_by: null,
    subject_answered_at: null,
    finding_id: null,
    case_id: null,
    created_at: at(raised, 12),
    changed_at: at(raised, 12),
  };
}

async function insertRest(db: Transaction<Database>, concern: DemoConcern, id: string, today: Temporal.PlainDate) {
  const clocks = concern.clocks.map(([clock, days]) => ({ clock, due: today.add({ days }).toString() }));
  if (clocks.length > 0) {
    const running = { concern_id: id, stopped_at: null, fired_at: null };
    await db
      .insertInto('concern_clock')
      .values(clocks.map((clock) => ({ ...running, ...clock })))
      .execute();
  }
  if (!concern.message) return;
  const sentAt = at(today.subtract({ days: 2 }));
  await db
    .insertInto('concern_message')
    .values({
      concern_id: id,
      sender: 'steward',
      reader: 'reporter',
      position: 1,
      body: concern.message,
      sent_at: sentAt,
      sent_by: null,
    })
    .execute();
}
