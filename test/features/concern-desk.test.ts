import { expect, test } from 'vitest';
import { concernAtDesk } from '#app/features/concern-desk/find-at-desk.server.ts';
import { listAtDesk, readAtDesk } from '#app/features/concern-desk/read-at-desk.server.ts';
import type { DeskStep } from '#app/features/concern-desk/steps.ts';
import { takeDeskStep } from '#app/features/concern-desk/take-desk-step.server.ts';
import type { Actor } from '#app/features/identity/actor.ts';
import { addMember, personActing } from '#test/support/actors.ts';
import { insertConcernAtDesk } from '#test/support/concerns-at-desk.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { asActor } from './decisions.fixtures.ts';

const take = (
  services: TestServices,
  actor: Actor,
  concernId: string,
  step: DeskStep,
  choice = '',
  words = 'Because.',
) => takeDeskStep(asActor(services, actor), concernId, step, { choice, words });
const ok = { ok: true };
const refused = (reason: string) => ({ ok: false, reason });

async function parties(services: TestServices) {
  const prime = await personActing(services, { kind: 'prime' });
  const reporter = await personActing(services);
  const steward = await personActing(services, { kind: 'steward' });
  const by = { reporter_organisation_id: reporter.acting.organisationId, reporter_person_id: reporter.personId };
  return { prime, reporter, steward, about: { subject_id: prime.acting.organisationId, ...by } };
}

test('a named concern: sorted, asked, decided with reasons by letter to both, a finding and a case; mediation not in legal action', async () => {
  const services = await servicesForTest();
  const { db } = services;
  const { prime, reporter, steward, about } = await parties(services);
  const id = await insertConcernAtDesk(services, { ...about, litigation: true });
  expect(await take(services, steward, id, 'decide', 'breach_material')).toEqual(refused('no_such_step'));
  expect(await take(services, steward, id, 'triage', 'mixed')).toEqual(ok);
  expect(await take(services, steward, id, 'mediate')).toEqual(refused('in_legal_action'));
  expect(await take(services, steward, id, 'decide', 'breach_material')).toEqual(refused('not_heard'));
  expect(await take(services, steward, id, 'ask')).toEqual(ok);
  await db.updateTable('concern').set({ subject_answered_at: new Date() }).where('id', '=', id).execute();
  expect(await take(services, steward, id, 'decide', 'breach_material', 'They paid late.')).toEqual(ok);

  const finding = await db.selectFrom('finding').selectAll().executeTakeFirstOrThrow();
  expect(finding).toMatchObject({ detected_by: 'concern', severity: 'major', status: 'upheld', subcontract_id: null });
  const opened = await db.selectFrom('conduct_case').selectAll().executeTakeFirstOrThrow();
  expect(opened).toMatchObject({ organisation_id: prime.acting.organisationId, level: 2 });
  expect(await db.selectFrom('concern').select(['case_id', 'finding_id']).executeTakeFirst()).toEqual({
    case_id: opened.id,
    finding_id: finding.id,
  });
  expect(await take(services, steward, id, 'plan')).toEqual(refused('no_plan'));
  expect(await take(services, steward, id, 'close')).toEqual(ok);
  await services.runJobs();
  const letters = services.outbox.filter(({ subject }) => subject.startsWith('Decision on a concern'));
  expect(letters.map(({ to }) => to).sort()).toEqual([prime.email, reporter.email].sort());
});

test('who raised a concern in confidence is shown to a steward who asked, with a reason in the log; nothing goes to whom it is about', async () => {
  const services = await servicesForTest();
  const { reporter, steward, about, prime } = await parties(services);
  const id = await insertConcernAtDesk(services, { ...about, openness: 'confidential' });
  const read = async (actor: Actor) => {
    const found = await concernAtDesk.find({ services, actor: steward, params: { concernId: id } });
    if (!found) throw new Error('It is at the desk');
    return readAtDesk(services, actor, found);
  };
  expect(JSON.stringify(await read(steward))).not.toContain(reporter.acting.organisationName);
  expect(await take(services, steward, id, 'identity', '', 'To ask for the invoice.')).toEqual(ok);
  expect((await read(steward)).reporterName).toBe(reporter.acting.organisationName);
  const other = await personActing(services, { kind: 'steward' });
  expect((await read(other)).reporterName).toBeNull();
  const [entry] = await services.db
    .selectFrom('audit_entry')
    .select('detail')
    .where('verb', '=', 'open_identity')
    .execute();
  expect(entry?.detail).toEqual({ reason: 'To ask for the invoice.' });

  expect(await take(services, steward, id, 'message', 'subject', 'Did you pay late?')).toEqual(
    refused('would_name_reporter'),
  );
  expect(await take(services, steward, id, 'message', 'reporter', 'Which month?')).toEqual(ok);
  expect(await take(services, steward, id, 'triage', 'merlin')).toEqual(ok);
  expect(await take(services, steward, id, 'ask')).toEqual(refused('would_name_reporter'));
  expect(await take(services, steward, id, 'decide', 'no_breach')).toEqual(ok);
  await services.runJobs();
  expect(services.outbox.filter(({ to }) => to === prime.email)).toEqual([]);
});

test('the nearest day comes first at the desk, and a steward with an interest in either side takes no step', async () => {
  const services = await servicesForTest();
  const { steward, about, prime, reporter } = await parties(services);
  const id = await insertConcernAtDesk(services, about);
  for (const { acting } of [prime, reporter]) {
    const involved = await personActing(services, { kind: 'steward' });
    await addMember(services, acting.organisationId, involved.personId, 'viewer');
    for (const step of ['note', 'triage', 'assign'] as const) {
      expect(await take(services, involved, id, step, 'merlin')).toEqual(refused('has_interest'));
    }
    // Whom it is about reads nothing of it through a steward's page.
    const isAbout = acting === prime.acting;
    const found = await concernAtDesk.find({ services, actor: involved, params: { concernId: id } });
    expect(found === null).toBe(isAbout);
    expect((await listAtDesk(services, involved, { state: 'open' }, 1)).total).toBe(isAbout ? 0 : 1);
  }
  expect(await take(services, steward, id, 'note')).toEqual(ok);
  // The nearest day to act by comes first; what waits for nobody comes last.
  const [soon, later] = [await insertConcernAtDesk(services, about), await insertConcernAtDesk(services, about)];
  const clock = { clock: 'steward_triage', stopped_at: null, fired_at: null };
  const due = [
    { ...clock, concern_id: later, due: '2026-07-20' },
    { ...clock, concern_id: soon, due: '2026-07-02' },
  ];
  await services.db.deleteFrom('concern_clock').execute();
  await services.db.insertInto('concern_clock').values(due).execute();
  const { concerns } = await listAtDesk(services, steward, { state: 'open' }, 1);
  expect(concerns.map((row) => row.concernId)).toEqual([soon, later, id]);
});
