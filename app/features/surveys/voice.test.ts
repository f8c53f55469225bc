import { expect, test } from 'vitest';
import { voiceOf } from './voice.ts';

const asked = { group: null, organisationName: 'The Shed', email: 'ann@shed.example' };

test.each([
  ['two addresses of one office', asked, { ...asked, email: 'bob@SHED.example', organisationName: 'Shed two' }, true],
  [
    'one name at a public mail service',
    { ...asked, email: 'a@gmail.com' },
    { ...asked, email: 'b@gmail.com', organisationName: 'the  shed.' },
    true,
  ],
  [
    'two names at a public mail service',
    { ...asked, email: 'a@gmail.com' },
    { ...asked, email: 'b@gmail.com', organisationName: 'The Barn' },
    false,
  ],
  [
    'two offices of one group of control',
    { ...asked, group: 'g' },
    { ...asked, group: 'g', email: 'x@other.example' },
    true,
  ],
  ['two groups of control', { ...asked, group: 'g' }, { ...asked, group: 'h' }, false],
] as const)('%s', (_, one, other, isSame) => {
  expect(voiceOf(one) === voiceOf(other)).toBe(isSame);
});
