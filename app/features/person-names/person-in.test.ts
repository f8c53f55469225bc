import { expect, test } from 'vitest';
import { personIn } from './person-in.ts';

test.each([
  ['3 representatives, among them Jane Smith', 'Jane Smith'],
  ['Representative Rhys Ap-Tomos spoke', 'Rhys Ap-Tomos'],
  ['Mrs Okafor asked about hours', 'Mrs Okafor'],
  ['Dr. Ŵyn', 'Dr. Ŵyn'],
  ['Ask jane.smith@example.org', 'jane.smith@example.org'],
  ['Call 020 7946 0018', '020 7946 0018'],
  ['QQ 12 34 56 C, AB 12 34 56 C', 'AB 12 34 56 C'],
  ['John P. O’Brien', 'John P. O’Brien'],
  ['Harjit Gill asked for it', 'Harjit Gill'],
  ['Meeting with Mohammed Ali and others', 'Mohammed Ali'],
])('“%s” names a person', (text, named) => {
  expect(personIn(text)).toBe(named);
});

test.each([
  '',
  'Unison, North West branch',
  'Unite the Union',
  'Public and Commercial Services Union, Welsh committee',
  '4 elected representatives at Victoria House and Albert Street',
  'St John Ambulance and the staff of St James Hospital',
  'All 12 staff in the Leeds team by letter on 3 May 2027',
  'Pay moves from £1,250 to £1,300 on 25 January',
  'The representatives proposed that June March rotas stay',
  'Robert Owen Trust runs it from Mary Seacole House',
  'ŵ and ŷ',
  'In May Unison met the Lincoln Jobcentre team, and again in August Bank week',
])('“%s” names nobody', (text) => {
  expect(personIn(text)).toBeNull();
});

test.each(['a', '@', 'Ab', 'Ab ', 'Jane ', 'St John ', ' ', '0', 'AB', 'Mr ', 'x@y', '\u{1f600}'])(
  'a long text of “%s” is looked through without going over it again and again',
  (part) => {
    // What took the time of the square would not end within the time of a test.
    expect(() => personIn(part.repeat(50_000))).not.toThrow();
  },
);
