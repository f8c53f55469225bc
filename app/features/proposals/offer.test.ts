import fc from 'fast-check';
import { expect, test } from 'vitest';
import { referenceFiles } from '#db/reference/index.ts';
import { createPlaceIndex } from '#db/reference/place-index.ts';
import { type OfferKind, offerOf } from './offer.ts';
import { passagesOf } from './passages.ts';
import { wordings } from './phrases.ts';
import { createPlaceFinder, createPlaceReader } from './read-places.ts';
import { findMeanings } from './read-text.ts';
import { chooseFrom } from './rows-form.ts';

const places = createPlaceIndex(referenceFiles.places, referenceFiles.outcodes);
const findPlaces = createPlaceFinder(places);

test('what is offered comes with the words of the text that say it, as they stand there', () => {
  const { items } = offerOf('Ex-Offenders: TRAINING COURSES\nthroughout Devon.', places, []);
  const offered = (kind: OfferKind) => items.find((item) => item.kind === kind);
  expect(offered('service')).toMatchObject({ key: 'training', words: ['TRAINING COURSES'] });
  expect(offered('customer_group')).toMatchObject({ key: 'prison_leavers', words: ['Ex-Offenders'] });
  expect(offered('place')?.words).toEqual(['Devon']);
  expect(places.describe(offered('place')?.places ?? [])).toBe(
    places.describe(createPlaceReader(places)('throughout Devon')),
  );
});

test('a phrase does not reach over the end of a sentence', () => {
  expect(findMeanings('They were released. From prison reform to art').map(({ spans }) => spans.length)).not.toContain(
    2,
  );
  expect(findMeanings('We work. Experience counts').filter(({ code }) => code === 'employer_engagement')).toEqual([]);
  expect(findMeanings('work experience').some(({ code }) => code === 'employer_engagement')).toBe(true);
});

test.each([
  ['Across the UK, except Wales', 'All of England; All of Scotland; All of Northern Ireland'],
  ['Throughout Yorkshire and The Humber, excluding Hull', '14 districts in Yorkshire and The Humber'],
  ['We work in Leeds. We do not work in Bradford.', 'Leeds'],
])('places that are ruled out are taken out: %s', (text, expected) => {
  expect(places.describe(createPlaceReader(places)(text))).toBe(expected);
});

test('what a text hints at once is offered and not ticked', () => {
  const { items } = offerOf('Training for refugees', places, []);
  expect(items.map(({ kind, key, isLikely }) => [kind, key, isLikely])).toEqual(
    expect.arrayContaining([
      ['service', 'training', false],
      ['customer_group', 'refugees', true],
    ]),
  );
});

test('what was struck out is not offered again; who was accepted is, with the next service', () => {
  const text = 'Training courses and debt advice for refugees in Leeds';
  const decided = [
    { kind: 'service', code: 'training', decision: 'accepted' },
    { kind: 'specialism', code: 'debt', decision: 'struck' },
    { kind: 'customer_group', code: 'refugees', decision: 'accepted' },
  ] as const;
  const keys = offerOf(text, places, decided).items.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['specialist_intervention', 'refugees']));
  expect(keys).not.toContain('training');
  expect(keys).not.toContain('debt');
  const all = [...decided, { kind: 'service', code: 'specialist_intervention', decision: 'struck' } as const];
  expect(offerOf(text, places, all).items).toEqual([]);
});

test('where no service is taken, nothing is decided about people and places', () => {
  const offer = offerOf('Training courses for refugees in Leeds', places, []);
  const none = { services: [], customer_groups: [], specialisms: [], places: [], ways: [], text_hash: offer.textHash };
  expect(new Set(chooseFrom(offer, none).decided.map(({ kind }) => kind))).toEqual(new Set(['service']));
});

test('passages are short, whole words, with the words marked', () => {
  const text = `${'before '.repeat(40)}prison ${'after '.repeat(40)}`;
  const at = text.indexOf('prison');
  const [passage = []] = passagesOf(text, [{ start: at, end: at + 6 }]);
  expect(passage.filter(({ marked }) => marked)).toEqual([{ text: 'prison', marked: true }]);
  const whole = passage.map(({ text: piece }) => piece).join('');
  expect(whole.length).toBeLessThan(150);
  expect(whole).toMatch(/^…(before )+prison( after)+\s?…$/);
});

test('a phrase of the rules stands for every wording that it says', () => {
  expect(wordings('leaving|left the? army')).toEqual([
    ['leaving', 'army'],
    ['left', 'army'],
    ['leaving', 'the', 'army'],
    ['left', 'the', 'army'],
  ]);
});

test('any text at all is read without a throw, and every span is words of it', () => {
  const words = fc.constantFrom(
    'not',
    'prison',
    'work with',
    'homeless',
    '.',
    ',',
    'We',
    'do',
    'except',
    'Leeds',
    'the UK',
    '“',
    '𝔘',
    '\n\n',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { confidence } of findMeanings(text)) {
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThan(1);
      }
      const spans = [
        ...findMeanings(text).flatMap((finding) => finding.spans),
        ...findPlaces(text).map(({ span }) => span),
      ];
      for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}]/u);
      for (const { words } of offerOf(text, places, []).items) expect(words.length).toBeGreaterThan(0);
    }),
  );
});
