import { expect, test } from 'vitest';
import { readNumber, readNumberOf, registersFor } from './registration-numbers.ts';

const read = (number: string, register = '') => readNumber({ number, register });

test('a number that fits one register needs no question', () => {
  expect(read('30224R')).toEqual({ ok: true, number: { scheme: 'GB-MPR', value: '30224R' } });
  expect(read('NIC100019')).toEqual({ ok: true, number: { scheme: 'GB-NIC', value: '100019' } });
  expect(read('OC361645')).toEqual({ ok: true, number: { scheme: 'GB-COH', value: 'OC361645' } });
});

test('a number that fits several registers asks which one, and takes the answer', () => {
  expect(read('SC042386')).toEqual({
    ok: false,
    about: 'register',
    message: 'Select which register SC042386 is from',
  });
  expect(read('SC042386', 'GB-SC')).toEqual({ ok: true, number: { scheme: 'GB-SC', value: 'SC042386' } });
  expect(read('4320853', 'GB-COH')).toEqual({ ok: true, number: { scheme: 'GB-COH', value: '04320853' } });
  expect(registersFor('4320853')).toEqual([
    { scheme: 'GB-COH', value: '04320853' },
    { scheme: 'GB-CHC', value: '4320853' },
  ]);
});

test('a register left over from an earlier number gives way to the only one that fits', () => {
  expect(read('30224R', 'GB-COH')).toEqual({ ok: true, number: { scheme: 'GB-MPR', value: '30224R' } });
});

test('a number that fits nothing is refused, and so is an unknown register', () => {
  expect(read('!!')).toMatchObject({ ok: false, about: 'number' });
  expect(read('!!', 'GB-COH')).toMatchObject({ ok: false, about: 'number', message: /8 characters/ });
  expect(read('!!', 'XX-NONE')).toMatchObject({ ok: false, message: 'Select a register from the list' });
});

test('the number of a mutual given as a company number is told apart', () => {
  expect(readNumberOf('GB-COH', '30224R', () => 'Mutuals Public Register')).toEqual({
    ok: false,
    about: 'number',
    message:
      'Enter a company number of 8 characters, like 04320853. 30224R looks like a number of: Mutuals Public Register',
  });
});
