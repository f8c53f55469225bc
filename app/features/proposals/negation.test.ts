import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

const groupsOf = (text: string) => readText(text).customerGroups;

test.each([
  ['We do not work with under-18s', []],
  ['We help homeless people. We don’t work with refugees.', ['homeless']],
  ['Support for carers, excluding young carers', ['carers']],
  ['Support for carers, not including refugees or homeless people', ['carers']],
  ['Support for prison leavers except those who are homeless', ['prison_leavers']],
  ['We no longer provide help for refugees', []],
  ['We are not able to accept homeless people, refugees or anyone on probation', []],
  ['We do not work with: refugees, homeless people', []],
  ['Refugees are not eligible. Carers are welcome.', ['carers']],
  ['Homeless people are excluded', []],
  ['We cannot currently support refugees but we do help homeless people', ['homeless']],
  ['We do not support young people except care leavers', ['care_leavers']],
  ['We do not accept refugees, and we support homeless people', ['homeless']],
  ['The service will not be open to refugees; it is for carers', ['carers']],
  ['We work with carers rather than refugees', ['carers']],
])('what is ruled out is not read: %s', (text, expected) => {
  expect(groupsOf(text)).toEqual(expected);
});

test.each([
  ['People who are not in work and cannot find a job', 'anyone_out_of_work'],
  ['Young people not in education, employment or training', 'young_under_18'],
  ['We do not exclude refugees', 'refugees'],
  ['Not only refugees but also carers', 'refugees'],
  ['A not-for-profit organisation for refugees', 'refugees'],
  ['Groups including but not limited to refugees', 'refugees'],
  ['Refugees who are not supported by the state', 'refugees'],
  ['People excluded from society, such as refugees', 'refugees'],
])('a need or a “not” of another kind rules nothing out: %s', (text, group) => {
  expect(groupsOf(text)).toContain(group);
});

test.each([
  ['Open to all regardless of age, race, disability, religion or sexual orientation'],
  ['People in need by reason of their youth, age, infirmity or disablement, poverty or social circumstances'],
  [
    'Without distinction of sex, sexual orientation, nationality, age, disability, race or of political or religious opinions',
  ],
  [
    'Unemployment, financial hardship, ill health (physical or mental), substance abuse or dependency including alcohol and drugs',
  ],
])('legal wording names no customers: %s', (text) => {
  expect(groupsOf(text)).toEqual([]);
});

test('of disabled and non-disabled people the first are read', () => {
  expect(groupsOf('Disabled and non-disabled people')).toEqual(['disabled_or_health_condition']);
  expect(groupsOf('Non-disabled people')).toEqual([]);
});
