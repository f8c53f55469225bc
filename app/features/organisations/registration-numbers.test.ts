import { expect, test } from 'vitest';
import { readNumber, readNumberOf } from './registration-numbers.ts';

const read = (number: string, register = '') => readNumber({ number, register });

test('a number that fits one register needs no question', () => {
  expect(read('30224R')).toEqual({ is: 'read', number: { scheme: 'GB-MPR', value: '30224R' } });
  expect(read('NIC100019')).toEqual({ is: 'read', number: { scheme: 'GB-NIC', value: '100019' } });
  expect(read('OC361645')).toEqual({ is: 'read', number: { scheme: 'GB-COH', value: 'OC361645' } });
});

test('a number that fits several registers asks which one, and takes the answer', () => {
  const company = { scheme: 'GB-COH', value: 'SC042386' };
  const charity = { scheme: 'GB-SC', value: 'SC042386' };
  expect(read('SC042386')).toEqual({ is: 'ambiguous', registers: [company, charity] });
  expect(read('SC042386', 'GB-SC/SC042386')).toEqual({ is: 'read', number: charity });
  expect(read('4320853', 'GB-COH/04320853')).toEqual({ is: 'read', number: { scheme: 'GB-COH', value: '04320853' } });
});

test('an answer given for an earlier number is asked for again, or gives way to the only register that fits', () => {
  expect(read('1090095', 'GB-COH/04320853')).toMatchObject({ is: 'ambiguous' });
  expect(read('30224R', 'GB-COH/04320853')).toEqual({ is: 'read', number: { scheme: 'GB-MPR', value: '30224R' } });
});

test('a number that fits nothing is refused until its register is named, and so is an unknown register', () => {
  expect(read('RXX')).toMatchObject({ is: 'wrong', message: /fits no register/ });
  expect(read('RXX', 'GB-NHS')).toEqual({ is: 'read', number: { scheme: 'GB-NHS', value: 'RXX' } });
  expect(read('!!', 'GB-COH')).toMatchObject({ is: 'wrong', message: /8 characters/ });
  expect(read('!!', 'XX-NONE')).toMatchObject({ is: 'wrong', message: 'Select a register from the list' });
});

test('the number of a mutual given as a company number is told apart', () => {
  expect(readNumberOf('GB-COH', '30224R', () => 'Mutuals Public Register')).toEqual({
    is: 'wrong',
    message:
      'Enter a company number of 8 characters, like 04320853. 30224R looks like a number of: Mutuals Public Register',
  });
});
