import { expect, test } from 'vitest';
import { type Identity, namesIn } from './naming.ts';

const harbour: Identity = {
  organisationName: 'Harbour Skills CIC',
  numbers: ['07654321'],
  website: 'https://www.hsk.example/about',
  personName: 'Ada Example',
  email: 'ada@harbour.example',
};

test.each([
  ['Harbour Skills runs a centre in Hull. May we use it?', ['Harbour Skills']],
  ['At HARBOUR  SKILLS, we ask about volumes', ['Harbour Skills']],
  ['We are Harbour Skills CIC: is that a problem?', ['Harbour Skills CIC', 'Harbour Skills']],
  ['Our company number is 07654321', ['07654321']],
  ['See www.hsk.example for what we do', ['hsk.example']],
  ['Ask Ada Example about it', ['Ada Example']],
  ['Write to someone@else.example', ['someone@else.example']],
  ['Ring us on 01482 123 456 please', ['01482 123 456']],
])('“%s” names its asker', (question, found) => {
  expect(namesIn(question, harbour)).toEqual(found);
});

test.each([
  'How many people a month do you expect in the harbour area, and which skills do they lack?',
  'Is the price per start or per job of 26 weeks? Does TUPE apply on 1 April 2027?',
  'Does Ada have to sign?',
])('“%s” names nobody', (question) => {
  expect(namesIn(question, harbour)).toEqual([]);
});

test('a mail host that many share names nobody, and a name of short words is no name', () => {
  const shared = { ...harbour, organisationName: 'The UK Ltd', email: 'ada@gmail.com' };
  expect(namesIn('Do you accept documents by gmail.com in the UK?', shared)).toEqual([]);
});
