import { expect, test } from 'vitest';
import type { Letter } from '#app/services/letters/letter.ts';
import { itemFacts, itemsOf } from './items.ts';
import type { LetterContent, TransferNames } from './letter-content.ts';
import { type Informing, informationLetter, measuresLetter, usualLetterWords } from './letters.server.ts';

const names: TransferNames = {
  services: 'Employment support',
  sites: ['Hull', 'Beverley'],
  transferOn: '2026-10-01',
  outgoing: ['Harbour Skills'],
  incoming: ['Humber Works'],
};
const content: LetterContent = {
  envisaged: true,
  ...usualLetterWords(names),
  measures: { hours: 'Later on Fridays', pay_dates: 'Paid on the last day' },
  signedBy: 'Head of people',
};
const sender = { from: 'Humber Works', on: '2026-08-01', version: 2 };
const informing: Informing = {
  employer: 'outgoing',
  route: 'elected',
  measuresEnvisaged: true,
  measuresSummary: 'Other teams',
  letters: [],
};
const headings = ({ parts }: Letter) => parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []));
const words = ({ parts }: Letter) => parts.flatMap((part) => (part.kind === 'paragraph' ? [part.text] : [])).join('\n');

test('a measures letter has a heading for each measure, in one order, and says so when there are none', () => {
  const some = measuresLetter(content, names, sender);
  expect(headings(some)).toEqual(['Pay dates', 'Hours', 'What comes next']);
  expect(some).toMatchObject({ to: ['Harbour Skills'], date: '1 August 2026', foot: 'Measures letter, version 2' });
  const none = measuresLetter({ ...content, envisaged: false, measures: {}, closing: '' }, names, sender);
  expect(headings(none)).toEqual(['No measures']);
});

test('lines with a dash or a bullet are a list in the document, and the lines around them paragraphs', () => {
  const pay_dates = 'Three dates change:\r\n- December\n• the first pay day\nAnd so on.\n\n1. Ask payroll\n2 - 1 days';
  const [, , ...parts] = measuresLetter({ ...content, measures: { pay_dates }, closing: '' }, names, sender).parts;
  expect(parts).toEqual([
    { kind: 'paragraph', text: 'Three dates change:' },
    { kind: 'list', items: ['December', 'the first pay day'] },
    { kind: 'paragraph', text: 'And so on.' },
    { kind: 'paragraph', text: '1. Ask payroll\n2 - 1 days' },
  ]);
});

test('a letter to representatives has each item of the regulation, and brackets where nothing is known', () => {
  const letter = informationLetter(informing, names, { from: 'Harbour Skills', on: '2026-08-10' });
  const items = itemsOf('outgoing').map((item) => itemFacts[item].heading);
  expect(headings(letter)).toEqual([...items, 'What comes next']);
  expect(words(letter)).toContain('“Employment support” is to pass from Harbour Skills to Humber Works.');
  expect(words(letter)).toContain('Other teams');
  expect(words(letter)).toContain('[Say which measures the incoming provider envisages: its letter has not come yet]');
  expect(words(letter)).toContain('we will consult you');
});

test('the outgoing provider passes on what the incoming one wrote, the incoming one does not tell its own staff of it', () => {
  const letters = [{ from: 'Humber Works', content }];
  const from = { from: 'Harbour Skills', on: '2026-08-10' };
  expect(words(informationLetter({ ...informing, letters }, names, from))).toContain('Hours: Later on Fridays');
  const own = informationLetter({ ...informing, employer: 'incoming', letters }, names, from);
  expect(words(own)).not.toContain('Later on Fridays');
});

test('without a route, a date or services the letters still read', () => {
  const bare = { services: '', sites: [], transferOn: null, outgoing: [], incoming: [] };
  const nothing = { ...informing, route: 'direct' as const, measuresEnvisaged: null, measuresSummary: '' };
  const letter = informationLetter(nothing, bare, { from: 'Harbour Skills', on: '2026-08-10' });
  expect(letter.about).toBe('Transfer of [Say which services move], on a day that is not planned yet');
  expect(letter.to).toEqual(['All staff affected']);
  expect(words(letter)).toContain('[Say when, at least about when]');
});
