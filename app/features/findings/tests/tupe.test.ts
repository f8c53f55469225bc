import { expect, test } from 'vitest';
import { deletion, subcontract, today, transfer } from './rows.fixtures.ts';
import type { SubcontractToTest, TransferToTest } from './rows.ts';
import { tupeDeletionLate } from './tupe-deletion-late.ts';
import { tupeDisputeLeft } from './tupe-dispute-left.ts';
import { tupeEliLate } from './tupe-eli-late.ts';
import { tupeNotConsulted, tupeNotInformed } from './tupe-not-informed.ts';
import { tupeOverlap } from './tupe-overlap.ts';
import { tupeUndeclared } from './tupe-undeclared.ts';

type Changes = Partial<TransferToTest>;
const past = { eliDueOn: '2026-11-25' };

test.each<[string, Changes, string | null]>([
  ['not given on the last day', {}, null],
  ['not given the day after', past, 'Not all of it is given.'],
  ['given on the last day', { ...past, eliGivenOn: '2026-11-25' }, null],
  ['given a day late', { ...past, eliGivenOn: today }, 'The last of it was given 1 day late, on 26 November 2026.'],
  ['special circumstances', { ...past, hasSpecialCircumstances: true }, null],
  ['disputed, or given up', { ...past, isGoingAhead: false }, null],
  ['no plan', { eliDueOn: null }, null],
  ['the prime does not owe it', { ...past, role: 'prime' }, null],
  ['the incoming provider does not owe it', { ...past, role: 'incoming' }, null],
])('tupe_eli_late: %s', (_when, changes, words) => {
  const found = tupeEliLate([transfer(changes)], today);
  expect(found.map((breach) => [breach.since, breach.words])).toEqual(
    words === null ? [] : [[today, expect.stringContaining(words)]],
  );
});

test('a breach of the outgoing provider names neither the opportunity nor the sub-contract', () => {
  const found = tupeEliLate([transfer({ ...past, subcontractId: 'subcontract' })], today);
  expect(found).toMatchObject([{ subcontractId: null, opportunityId: null, about: ['declaration', 'outgoing'] }]);
});

const yesterday = '2026-11-25';

test.each<[string, Changes, number, number]>([
  ['the day before the transfer', { transferOn: '2026-11-27', informedOn: null, measuresEnvisaged: true }, 0, 0],
  ['on the day, nothing recorded', { transferOn: today, informedOn: null, measuresEnvisaged: true }, 1, 1],
  ['informed the day before', { transferOn: today, informedOn: yesterday }, 0, 0],
  ['informed on the day', { transferOn: today, informedOn: today }, 1, 0],
  ['no measures', { transferOn: today }, 0, 0],
  ['measures not said', { transferOn: today, measuresEnvisaged: null }, 0, 0],
  ['told of measures by letter', { transferOn: today, isToldOfMeasures: true }, 0, 1],
  ['consulted by the day', { transferOn: today, measuresEnvisaged: true, consultationEndedOn: today }, 0, 0],
  ['consulted after', { transferOn: yesterday, measuresEnvisaged: true, consultationEndedOn: today }, 0, 1],
  ['disputed', { transferOn: today, informedOn: null, measuresEnvisaged: true, isGoingAhead: false }, 0, 0],
  ['no staff affected', { hasAffectedStaff: false, transferOn: today, informedOn: null }, 0, 0],
  ['the prime is no employer', { role: 'prime', transferOn: today, informedOn: null }, 0, 0],
  ['the incoming provider is', { role: 'incoming', transferOn: today, informedOn: null }, 1, 0],
])('tupe_not_informed and tupe_not_consulted: %s', (_when, changes, informed, consulted) => {
  const rows = [transfer(changes)];
  expect([tupeNotInformed(rows, today).length, tupeNotConsulted(rows, today).length]).toEqual([informed, consulted]);
});

test.each<[string, Partial<SubcontractToTest>, number]>([
  ['signed with a declaration', { signedOn: today }, 0],
  ['signed without', { signedOn: today, isTupeDeclared: false }, 1],
  ['not signed', { signedOn: null, isTupeDeclared: false }, 0],
  ['signed before it was asked', { signedOn: '2026-11-25', isTupeDeclared: false }, 0],
  ['ended', { signedOn: today, isTupeDeclared: false, isEnded: true }, 0],
])('tupe_undeclared: %s', (_when, changes, count) => {
  expect(tupeUndeclared([subcontract(changes)])).toHaveLength(count);
});

test.each<[string, Changes, string | null]>([
  ['on day 30', { disputedSince: '2026-10-27' }, null],
  ['on day 31', { disputedSince: '2026-10-26' }, today],
  ['long since', { disputedSince: '2026-01-01' }, '2026-02-01'],
  ['not disputed', { disputedSince: null }, null],
  ['not of a provider', { disputedSince: '2026-01-01', role: 'incoming' }, null],
])('tupe_dispute_left: %s', (_when, changes, since) => {
  const found = tupeDisputeLeft([transfer({ role: 'prime', ...changes })], today);
  expect(found.map((breach) => breach.since)).toEqual(since === null ? [] : [since]);
});

test.each<[string, Changes, unknown[]]>([
  ['ends on the day', {}, []],
  ['ends the day after', { oldContractEndsOn: '2026-12-25' }, ['minor']],
  ['and the day has come', { oldContractEndsOn: '2026-11-27', transferOn: today }, [null]],
  ['not known', { oldContractEndsOn: null }, []],
  ['no plan', { oldContractEndsOn: '2026-12-25', plannedOn: null }, []],
  ['not going ahead', { oldContractEndsOn: '2026-12-25', isGoingAhead: false }, []],
])('tupe_overlap: %s', (_when, changes, severities) => {
  const found = tupeOverlap([transfer({ role: 'prime', ...changes })], today);
  expect(found.map(({ change }) => change)).toEqual(severities);
});

test.each([
  ['on its last day', {}, 0],
  ['the day after', { dueOn: '2026-11-25' }, 1],
  ['confirmed', { dueOn: '2026-11-25', isConfirmed: true }, 0],
])('tupe_deletion_late: %s', (_when, changes, count) => {
  expect(tupeDeletionLate([deletion(changes)], today)).toHaveLength(count);
});
