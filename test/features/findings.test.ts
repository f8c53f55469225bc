import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { termsOf } from '#app/features/decisions/subcontract-terms.ts';
import { annotateFinding } from '#app/features/findings/annotate-finding.server.ts';
import { keepFindingClock } from '#app/features/findings/clock.server.ts';
import { closeFinding, decideFinding } from '#app/features/findings/decide-finding.server.ts';
import { readPublishedFindings } from '#app/features/findings/read-published.server.ts';
import { reportBreach } from '#app/features/findings/report-breach.server.ts';
import { sweepFindings } from '#app/features/findings/sweep.server.ts';
import { assignFinding, noteOnFinding } from '#app/features/findings/work-on-finding.server.ts';
import { system } from '#app/features/identity/actor.ts';
import { upheldItems } from '#db/queries/finding.ts';
import type { SubcontractRow } from '#db/tables/decision.table.ts';
import { addMember, personActing } from '#test/support/actors.ts';
import { type AnsweredMarket, answeredMarket } from '#test/support/decided-market.ts';
import { insertFinding } from '#test/support/market/finding.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { asActor, give, verbsAudited } from './decisions.fixtures.ts';

const bySystem = (services: TestServices) => ({ services, actor: system, formKey: null });
const sweep = (services: TestServices) => sweepFindings(bySystem(services), null);
const found = ({ db }: TestServices) =>
  db.selectFrom('finding').selectAll().orderBy('opened_on').orderBy('test').orderBy('id').execute();
const subjects = (services: TestServices, to: string) =>
  services.outbox.filter((mail) => mail.to === to).map(({ subject }) => subject);

/** A market with one sub-contract that took effect on 3 July 2026, and is otherwise as given. */
async function awarded(services: TestServices, changes: Partial<SubcontractRow> = {}) {
  const market = await answeredMarket(services, { answers: 1 });
  await give(services, market, 0, 'award');
  const { db } = services;
  const { id: decisionId } = await db.selectFrom('decision').select('id').executeTakeFirstOrThrow();
  const lotId = market.lotIds[0] ?? '';
  const { id: subcontractId } = await db
    .insertInto('subcontract')
    .values({
      decision_id: decisionId,
      opportunity_id: market.opportunity.opportunityId,
      lot_id: lotId,
      head_contract_id: null,
      prime_id: market.prime.acting.organisationId,
      provider_id: provider(market).acting.organisationId,
      terms: termsOf(market.opportunity, 1, lotId),
      awarded_at: new Date('2026-07-03T08:00:00Z'),
      signed_on: null,
      ...changes,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { ...market, subcontractId };
}

function provider({ answers }: AnsweredMarket) {
  const [answer] = answers;
  if (!answer) throw new Error('Nobody answered');
  return answer.provider;
}

test('a breach opens one finding however often and by however many it is looked for, is cured by the facts, and opens anew', async () => {
  const services = await servicesForTest();
  const market = await awarded(services);
  services.clock.set('2026-09-01T08:00:00Z');
  await sweep(services);
  expect(await found(services)).toEqual([]);

  services.clock.set('2026-09-02T08:00:00Z');
  await Promise.all([sweep(services), sweep(services), sweep(services)]);
  await sweep(services);
  await services.runJobs();
  expect(await found(services)).toMatchObject([
    {
      test: 'subcontract_unsigned',
      item_code: 'P11',
      status: 'open',
      opened_on: '2026-09-02',
      annotate_by: '2026-09-16',
      subcontract_id: market.subcontractId,
    },
  ]);
  expect(subjects(services, market.prime.email)).toEqual(['There is a finding to answer']);

  // 121 days after the award it is graver, and nobody is told twice.
  services.clock.set('2026-11-01T08:00:00Z');
  const [before] = await found(services);
  await sweep(services);
  const [after] = await found(services);
  expect([before?.severity, after?.severity]).toEqual(['major', 'severe']);

  const sign = (signed_on: string | null) =>
    services.db.updateTable('subcontract').set({ signed_on }).where('id', '=', market.subcontractId).execute();
  await sign('2026-11-01');
  await sweep(services);
  expect(await found(services)).toMatchObject([{ status: 'cured', cured_on: '2026-11-01' }]);
  await sign(null);
  await sweep(services);
  await sweep(services);
  expect((await found(services)).map(({ status }) => status)).toEqual(['cured', 'open']);
  expect(await verbsAudited(services, 'finding')).toEqual(['open', 'refresh', 'cure', 'open']);
});

test('what the ledger, the answers and the acceptances show is found in the rows of the prime alone', async () => {
  const services = await servicesForTest();
  const market = await awarded(services, {
    status: 'ended',
    signed_on: '2026-07-10',
    went_live_on: '2026-07-06',
    ends_on: '2027-03-31',
    ended_on: '2026-10-15',
    payment_regime: 'pa_2023',
  });
  const { db } = services;
  const { prime, subcontractId } = market;
  const primeId = prime.acting.organisationId;
  const at = new Date('2026-10-20T08:00:00Z');
  const invoice = { subcontract_id: subcontractId, amount_pence: 100, entered_by_organisation_id: primeId };
  const dates = { valid_on: null, invoice_due_on: null, rejected_on: null, rejected_reason: null, disputed_on: null };
  const paid = {
    ...dates,
    dispute_settled_on: null,
    paid_seen_on: null,
    entered_by: null,
    created_at: at,
    updated_at: at,
  };
  await db
    .insertInto('payment')
    .values([
      { ...invoice, ...paid, reference: 'A', received_on: '2026-08-01', paid_on: '2026-08-30' },
      { ...invoice, ...paid, reference: 'B', received_on: '2026-08-01', paid_on: '2026-08-31' },
      { ...invoice, ...paid, reference: 'C', received_on: '2026-08-01', paid_on: null, disputed_on: '2026-08-02' },
    ])
    .execute();
  await db
    .insertInto('change_notice')
    .values({
      subcontract_id: subcontractId,
      kind: 'end',
      given_by_organisation_id: primeId,
      given_by: prime.personId,
      given_on: '2026-09-15',
      effective_on: '2026-10-15',
      reasons: 'The funder ended the programme.',
      improvement_plan: null,
      exceptional_reason: null,
      steward_view: null,
      steward_words: null,
      steward_id: null,
      steward_at: null,
      withdrawn_at: null,
      recorded_at: at,
    })
    .execute();
  await db.updateTable('interest').set({ status: 'under_review', decision_due: '2026-10-01' }).execute();
  await db.updateTable('decision').set({ set_aside_at: at, set_aside_why: 'promoted' }).execute();
  await db
    .updateTable('opportunity_version')
    .set({ snapshot: { ...market.opportunity, tupe: null } })
    .execute();
  services.clock.set('2026-10-20T08:00:00Z');
  await sweep(services);

  const rows = await found(services);
  expect(rows.every(({ organisation_id }) => organisation_id === primeId)).toBe(true);
  expect(rows.map(({ test: name }) => name)).toEqual([
    'decision_late',
    'no_referrals',
    'notice_short',
    'partner_dropped',
    'payment_late',
    'started_early',
    'tupe_field',
  ]);
  expect(JSON.stringify(rows)).not.toContain(provider(market).acting.organisationName);
  await services.runJobs();
  expect(subjects(services, prime.email)).toContain('There are 7 findings to answer');
  expect(subjects(services, provider(market).email).filter((subject) => /finding/i.test(subject))).toEqual([]);
});

test('the organisation answers until the last day, is reminded once and then it is public, whenever the job runs', async () => {
  const services = await servicesForTest();
  const prime = await personActing(services, { kind: 'prime' });
  const day = (date: string, hour: number) => `${date}T${String(hour).padStart(2, '0')}:30:00Z`;
  const runs = fc.array(fc.record({ day: fc.nat({ max: 25 }), hour: fc.integer({ min: 0, max: 22 }) }), {
    maxLength: 8,
  });
  const from = Temporal.PlainDate.from('2026-06-01');
  await fc.assert(
    fc.asyncProperty(runs, fc.boolean(), async (chosen, answers) => {
      services.clock.set(day('2026-06-01', 8));
      const findingId = await insertFinding(services, prime.acting.organisationId, { annotate_by: '2026-06-15' });
      if (answers)
        expect(await annotateFinding(asActor(services, prime), findingId, 'We sign it this week.')).toEqual({
          ok: true,
        });
      const times = chosen.map((run) => day(from.add({ days: run.day }).toString(), run.hour)).sort();
      for (const time of [...times, day('2026-06-26', 9), day('2026-06-26', 9)]) {
        services.clock.set(time);
        await Promise.all([keepFindingClock(services), keepFindingClock(services)]);
        const row = await services.db
          .selectFrom('finding')
          .selectAll()
          .where('id', '=', findingId)
          .executeTakeFirstOrThrow();
        expect(row.status).toBe(time < day('2026-06-15', 23) ? 'open' : 'published');
        // Two working days before Tuesday 16 June, when it is public.
        const inTime = times.some((one) => one >= day('2026-06-12', 0) && one <= time && one < day('2026-06-15', 23));
        expect(row.reminded_on !== null).toBe(!answers && inTime);
      }
      const verbs = await services.db
        .selectFrom('audit_entry')
        .select('verb')
        .where('thing_id', '=', findingId)
        .execute();
      expect(verbs.filter(({ verb }) => verb === 'publish')).toHaveLength(1);
      await services.db.updateTable('finding').set({ status: 'cured', cured_on: '2026-06-26' }).execute();
    }),
    { numRuns: 12 },
  );
  services.clock.set(day('2026-06-01', 8));
  const late = await insertFinding(services, prime.acting.organisationId, { annotate_by: '2026-05-29' });
  const refused = { ok: false, reason: 'no_such_step' };
  expect(await annotateFinding(asActor(services, prime), late, 'Too late.')).toEqual(refused);
});

test('a steward without interest upholds with reasons: letters, a case, not met until it is closed', async () => {
  const services = await servicesForTest();
  const market = await awarded(services);
  const primeId = market.prime.acting.organisationId;
  const partner = provider(market);
  services.clock.set('2026-09-02T08:00:00Z');
  await sweep(services);
  const findingId = (await found(services))[0]?.id ?? '';
  const steward = await personActing(services, { kind: 'steward' });
  const uphold = (actor: typeof steward, reason = 'The award stands and nothing was signed.') =>
    decideFinding(asActor(services, actor), findingId, { outcome: 'upheld', reason });
  expect(await uphold(steward)).toEqual({ ok: false, reason: 'unanswered' });
  const naming = `We wait for ${partner.acting.organisationName}.`;
  expect(await annotateFinding(asActor(services, market.prime), findingId, naming)).toEqual({
    ok: false,
    reason: 'names_partner',
  });
  await annotateFinding(asActor(services, market.prime), findingId, 'We wait for the sub-contractor.');

  for (const organisationId of [primeId, partner.acting.organisationId]) {
    const involved = await personActing(services, { kind: 'steward' });
    await addMember(services, organisationId, involved.personId, 'viewer');
    expect(await uphold(involved)).toEqual({ ok: false, reason: 'has_interest' });
    expect(await assignFinding(asActor(services, involved), findingId, 'take')).toMatchObject({ ok: false });
    expect(await noteOnFinding(asActor(services, involved), findingId, 'Hm.')).toMatchObject({ ok: false });
  }
  expect(await assignFinding(asActor(services, steward), findingId, 'take')).toEqual({ ok: true });
  expect(await noteOnFinding(asActor(services, steward), findingId, 'Asked the prime for a date.')).toEqual({
    ok: true,
  });
  expect(await uphold(steward, `No contract with ${partner.acting.organisationName}.`)).toMatchObject({ ok: false });
  expect(await uphold(steward)).toEqual({ ok: true });
  expect(await uphold(steward)).toEqual({ ok: false, reason: 'no_such_step' });
  await services.runJobs();
  const title = 'A finding was upheld: Sub-contract not signed';
  expect(subjects(services, market.prime.email)).toContain(title);
  expect(subjects(services, partner.email)).toContain(title);
  expect(await upheldItems(services.db, primeId)).toEqual(['P11']);
  const cases = await services.db.selectFrom('conduct_case').select(['organisation_id', 'status']).execute();
  expect(cases).toEqual([{ organisation_id: primeId, status: 'open' }]);

  const before = await readPublishedFindings(services, primeId);
  expect(before).toMatchObject({
    findings: [
      { status: 'upheld', answer: 'We wait for the sub-contractor.', opportunity: null, publishedIn: '2026-09' },
    ],
    findingsByItem: [{ item: 'P11', published: 1, dismissed: 0 }],
  });
  expect(JSON.stringify(before)).not.toContain(partner.acting.organisationName);

  // Signed since: that is noted, and closing it is for a steward.
  await services.db.updateTable('subcontract').set({ signed_on: '2026-09-03' }).execute();
  services.clock.set('2026-09-04T08:00:00Z');
  await sweep(services);
  expect(await found(services)).toMatchObject([{ status: 'upheld', cured_on: '2026-09-04' }]);
  expect(await closeFinding(asActor(services, steward), findingId, 'Signed, as both sides say.')).toEqual({ ok: true });
  expect(await upheldItems(services.db, primeId)).toEqual([]);
  const steps = await services.db.selectFrom('case_step').select('kind').orderBy('made_at').orderBy('kind').execute();
  // Nothing else is open in the case, so that it is to be closed.
  const kinds = ['opened', 'close_proposed', 'finding_closed', 'finding_mended'];
  expect(steps.map(({ kind }) => kind).sort()).toEqual(kinds.sort());
  await services.runJobs();
  const name = market.prime.acting.organisationName;
  expect(subjects(services, steward.email)).toContain(`Case: ${name} can be closed`);
});

test('dismissed before it is public it never shows; dismissed afterwards it stays with the reason', async () => {
  const services = await servicesForTest();
  const prime = await personActing(services, { kind: 'prime' });
  const steward = await personActing(services, { kind: 'steward' });
  const primeId = prime.acting.organisationId;
  const [early, late] = [
    await insertFinding(services, primeId),
    await insertFinding(services, primeId, { status: 'published' }),
  ];
  for (const id of [early, late]) {
    const dismissal = { outcome: 'dismissed', reason: 'The award was taken back.' } as const;
    expect(await decideFinding(asActor(services, steward), id, dismissal)).toEqual({ ok: true });
  }
  expect(await readPublishedFindings(services, primeId)).toMatchObject({
    findings: [{ id: late, status: 'dismissed', reason: 'The award was taken back.' }],
    findingsByItem: [{ item: 'P11', published: 1, dismissed: 1 }],
  });
});

test('a breach that is reported by its own organisation counts one step less, unless it was known', async () => {
  const services = await servicesForTest();
  const prime = await personActing(services, { kind: 'prime' });
  const organisationId = prime.acting.organisationId;
  const report = (item: string) =>
    reportBreach(asActor(services, prime), {
      organisationId,
      item,
      happenedOn: '2026-05-20',
      what: 'We paid an invoice twelve days late.',
      done: 'A second person now looks at the list each week.',
    });
  const severityOf = async (id: string) =>
    (await services.db.selectFrom('finding').select('severity').where('id', '=', id).executeTakeFirstOrThrow())
      .severity;
  const first = await report('P18');
  if (!first.ok) throw new Error(first.reason);
  expect([first.isMitigated, await severityOf(first.findingId)]).toEqual([true, 'moderate']);
  expect(await report('P18')).toEqual({ ok: false, reason: 'already_reported' });
  await insertFinding(services, organisationId);
  const second = await report('P11');
  if (!second.ok) throw new Error(second.reason);
  expect([second.isMitigated, await severityOf(second.findingId)]).toEqual([false, 'major']);
  expect(await report('P99')).toEqual({ ok: false, reason: 'unknown' });
});
