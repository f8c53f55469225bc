import { expect, test } from 'vitest';
import { allLocked, mayScore, outstanding, type PanelMember, recorderFor, unscored } from './panel.ts';

const member = (assessorId: string, changes: Partial<PanelMember> = {}): PanelMember => ({
  assessorId,
  personId: `person ${assessorId}`,
  name: assessorId,
  isChair: false,
  declared: true,
  removed: false,
  conflicts: [],
  appointedAt: new Date(`2026-06-0${assessorId.length}T09:00:00Z`),
  ...changes,
});
const answers = ['1', '2'].map((number) => ({
  interestId: `interest ${number}`,
  organisationId: `provider ${number}`,
}));
const chair = member('a', { isChair: true });
const locked = (...sheets: [string, string][]) =>
  sheets.map(([assessorId, number]) => ({ assessorId, interestId: `interest ${number}` }));

test('scoring waits for each assessor who stays, for each provider without a conflict', () => {
  const panel = [chair, member('bb', { conflicts: ['provider 2'] }), member('ccc', { removed: true })];
  expect(outstanding(panel, answers, locked(['a', '1']))).toEqual(locked(['a', '2'], ['bb', '1']));
  expect(allLocked(panel, answers, locked(['a', '1'], ['a', '2']))).toBe(false);
  expect(allLocked(panel, answers, locked(['a', '1'], ['a', '2'], ['bb', '1']))).toBe(true);
});

test('scoring is not over while somebody has not declared, nor when an answer has no score, nor without answers', () => {
  const undeclared = [chair, member('bb', { declared: false, conflicts: ['provider 1', 'provider 2'] })];
  expect(allLocked(undeclared, answers, locked(['a', '1'], ['a', '2']))).toBe(false);
  const allConflicted = [member('a', { isChair: true, conflicts: ['provider 2'] })];
  expect(allLocked(allConflicted, answers, locked(['a', '1']))).toBe(false);
  expect(unscored(answers, locked(['a', '1']))).toEqual([answers[1]]);
  expect(allLocked([chair], [], [])).toBe(false);
});

test('a locked sheet of somebody who left counts, and nobody waits for the rest of theirs', () => {
  const panel = [chair, member('bb', { removed: true })];
  expect(allLocked(panel, answers, locked(['a', '1'], ['a', '2'], ['bb', '1']))).toBe(true);
});

test('nobody reads or scores before declaring, after leaving, or with a conflict', () => {
  const answer = { organisationId: 'provider 1' };
  expect(mayScore(chair, answer)).toBe(true);
  expect(mayScore({ ...chair, declared: false }, answer)).toBe(false);
  expect(mayScore({ ...chair, removed: true }, answer)).toBe(false);
  expect(mayScore({ ...chair, conflicts: ['provider 1'] }, answer)).toBe(false);
});

test('the chair records; with a conflict the assessor who was appointed first does; without a chair nobody does', () => {
  const conflicted = member('a', { isChair: true, conflicts: ['provider 1'] });
  const panel = [member('ccc'), member('bb'), conflicted];
  expect(recorderFor(panel, { organisationId: 'provider 1' })?.assessorId).toBe('bb');
  expect(recorderFor(panel, { organisationId: 'provider 2' })?.assessorId).toBe('a');
  expect(recorderFor([member('bb')], { organisationId: 'provider 1' })).toBeNull();
  expect(recorderFor([conflicted], { organisationId: 'provider 1' })).toBeNull();
});
