import { expect, test } from 'vitest';
import { keepRetaliationWatch } from '#app/features/retaliation/keep-watch.server.ts';
import { settleFlag } from '#app/features/retaliation/settle-flag.server.ts';
import { addMember, personActing } from '#test/support/actors.ts';
import { insertConcernAtDesk } from '#test/support/concerns-at-desk.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import { servicesForTest } from '#test/support/services.ts';
import { asActor } from './decisions.fixtures.ts';

test('after an anonymous concern all partners are watched alike; what befalls one is flagged once, and retaliation has a consequence', async () => {
  const services = await servicesForTest();
  const { db } = services;
  const prime = await personActing(services, { kind: 'prime' });
  const steward = await personActing(services, { kind: 'steward' });
  const primeId = prime.acting.organisationId;
  const partners = [await personActing(services), await personActing(services)];
  const signed = { primeId, status: 'signed', payment_days: 30 } as const;
  const ids: string[] = [];
  for (const { acting } of partners) {
    ids.push(await insertSubcontract(services, { ...signed, providerId: acting.organisationId }));
  }
  await insertConcernAtDesk(services, {
    subject_id: primeId,
    openness: 'anonymous',
    receipt_hash: 'x',
    is_partner: null,
  });
  await keepRetaliationWatch(services);
  const watches = () => db.selectFrom('retaliation_watch').selectAll().orderBy('id').execute();
  expect((await watches()).map((row) => row.subcontract_id).sort()).toEqual([...ids].sort());
  expect((await watches()).every((row) => row.flagged_on === null && row.until_day === '2026-11-28')).toBe(true);

  await db
    .updateTable('subcontract')
    .set({ payment_days: 60 })
    .where('id', '=', ids[0] ?? '')
    .execute();
  await keepRetaliationWatch(services);
  await keepRetaliationWatch(services);
  const flagged = (await watches()).filter((row) => row.flagged_on !== null);
  expect(flagged).toMatchObject([
    { subcontract_id: ids[0], facts: { facts: ['Terms became worse: paid after 60 days, which were 30'] } },
  ]);
  await services.runJobs();
  expect(services.outbox.map(({ to }) => to)).toEqual([steward.email]);

  const watchId = flagged[0]?.id ?? '';
  const settlement = { as: 'retaliation', reason: 'No reason was given.' } as const;
  const involved = await personActing(services, { kind: 'steward' });
  await addMember(services, primeId, involved.personId, 'viewer');
  expect(await settleFlag(asActor(services, involved), watchId, settlement)).toEqual({
    ok: false,
    reason: 'has_interest',
  });
  expect(await settleFlag(asActor(services, steward), watchId, settlement)).toEqual({ ok: true });
  expect(await settleFlag(asActor(services, steward), watchId, settlement)).toEqual({ ok: false, reason: 'settled' });
  expect(await db.selectFrom('conduct_case').select(['level', 'proposed_level']).execute()).toEqual([
    { level: 2, proposed_level: 4 },
  ]);
  // Not the day on which the concern came in: nobody but stewards knows of it.
  expect(await db.selectFrom('finding').select(['item_code', 'severity', 'subcontract_id', 'facts']).execute()).toEqual(
    [
      {
        item_code: 'P36',
        severity: 'severe',
        subcontract_id: null,
        facts: expect.objectContaining({ since: null }),
      },
    ],
  );
});
