import { expect, test } from 'vitest';
import type { TupeItemRow } from '#db/queries/tupe-items.ts';
import { packToSign, toDelete, tupeItems } from './items.ts';

const row: TupeItemRow = {
  declarationId: 'd',
  partyId: 'p',
  role: 'prime',
  state: 'applies',
  nation: 'GB',
  opportunityTitle: 'Courses in Hull',
  subcontractTerms: null,
  isOfOpportunity: true,
  plannedOn: '2026-12-31',
  hasSpecialCircumstances: false,
  isSilent: false,
  packReleased: true,
  eliGivenOn: null,
  isEliWithheld: false,
  isRiskAccepted: false,
  letterSent: false,
  hasAffectedStaff: null,
  informed: true,
  waitsForSignature: false,
  signedBy: null,
  outgoingOnMarket: true,
};
const incoming = { role: 'incoming' } as const;
const outgoing = { role: 'outgoing' } as const;
const signed = { state: 'assessing', waitsForSignature: true, signedBy: 'colleague' } as const;
const alone = { ...signed, outgoingOnMarket: false } as const;

test.each<[string, Partial<TupeItemRow>, string, string | null]>([
  ['not assessed', { state: 'not_assessed', isSilent: true }, 'Say whether staff transfer (TUPE)', null],
  ['silent beside others', { state: 'applies', isSilent: true }, 'Say whether staff transfer (TUPE)', null],
  ['disputed', { state: 'disputed' }, 'Settle what the parties say about TUPE', null],
  ['no day', { plannedOn: null }, 'Plan the day on which staff transfer', null],
  ['past', { plannedOn: '2026-11-25' }, 'Record that staff have transferred, or move the day', '2026-11-25'],
  ['alone', alone, 'Sign, or do not, that TUPE does not apply', null],
  ['asked', { ...outgoing, ...signed }, 'Sign, or do not, that TUPE does not apply', null],
  ['position', { ...outgoing, state: 'assessing', isSilent: true }, 'State your position on TUPE', null],
  ['eli', outgoing, 'Give employee liability information (ELI)', '2026-12-03'],
  ['pack', { ...outgoing, packReleased: false, eliGivenOn: '2026-11-20' }, 'Give figures of staff', '2026-09-02'],
  ['carried', { ...outgoing, eliGivenOn: '2026-11-20', isEliWithheld: true }, 'Say whether the new employer', null],
  ['measures', incoming, 'Send the measures letter', '2026-11-01'],
  ['counted', { state: 'transferred', plannedOn: '2026-10-01' }, 'Count who transferred', '2026-10-29'],
  ['counted', { ...incoming, state: 'transferred', plannedOn: '2026-10-01' }, 'Count who', '2026-10-29'],
  ['inform', { ...incoming, letterSent: true, informed: false }, 'Inform staff or their', '2026-11-16'],
])('%s waits for whoever has to act', (_what, change, words, date) => {
  const items = tupeItems({ ...row, ...change }, { personId: 'me', isOwner: true, today: '2026-11-26' });
  expect(items.map((item) => [item.title.startsWith(words), item.date])).toEqual([[true, date]]);
  expect(items[0]?.title).toContain('Courses in Hull');
});

test.each<[string, Partial<TupeItemRow>]>([
  ['what is planned', {}],
  ['a dispute of which an owner took the risk', { state: 'disputed', isRiskAccepted: true }],
  ['what somebody else signs', signed],
  ['what the reader signed already', { ...alone, signedBy: 'me' }],
  ['information that is given', { ...outgoing, eliGivenOn: '2026-11-20' }],
  ['information excused', { ...outgoing, hasSpecialCircumstances: true }],
  ['days far ahead', { ...outgoing, plannedOn: '2027-12-31' }],
  ['figures for nobody', { ...outgoing, eliGivenOn: '2026-11-20', packReleased: false, isOfOpportunity: false }],
  ['an employer without affected staff', { ...incoming, letterSent: true, informed: false, hasAffectedStaff: false }],
  ['what has happened', { state: 'transferred', isSilent: true }],
  ['counting for the old employer', { ...outgoing, state: 'transferred', plannedOn: '2026-10-01' }],
])('%s waits for nobody', (_what, change) => {
  expect(tupeItems({ ...row, ...change }, { personId: 'me', isOwner: true, today: '2026-11-26' })).toEqual([]);
});

test('a bidder signs for figures before its deadline, and deletes what it was given in time', () => {
  const sign = packToSign({ opportunityId: 'o', title: 'Courses', responseDeadline: '2026-12-04' });
  expect([sign.href, sign.date]).toEqual(['/opportunities/o/workforce', '2026-12-04']);
  const deletion = { declarationId: 'd', opportunityTitle: 'Courses', subcontractTerms: null, dueOn: '2026-12-20' };
  const pack = toDelete({ ...deletion, opportunityId: 'o', what: 'workforce_pack' });
  expect([pack.href, pack.date]).toEqual(['/opportunities/o/workforce/deleted', '2026-12-20']);
  const information = toDelete({ ...deletion, opportunityId: 'o', what: 'employee_information' });
  expect([information.href, information.title]).toEqual([
    '/tupe/d/information/deletion',
    'Delete employee information, and say so: Courses',
  ]);
});
