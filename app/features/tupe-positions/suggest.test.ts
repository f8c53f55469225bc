import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersOnPath, isComplete, nextQuestion, pathOf } from './path.ts';
import { type Answers, answersSchema, choices, isChoice, type QuestionKey } from './questions.ts';
import { rulesFor } from './rules-by-date.ts';
import { basisOf, suggest } from './suggest.ts';

/** A team of a contractor whose work goes to another, as plainly as can be. */
const retender: Answers = {
  jurisdiction: 'GB',
  planned_on: '2027-04-01',
  transfer: 'retender',
  client: 'yes',
  grouping: 'yes',
  situated: 'yes',
  purpose: 'yes',
  assigned: 'yes',
  short_term: 'no',
  goods: 'no',
  activities: 'same',
  incoming: 1,
  others: 'no',
  advice: 'no',
};
const business: Answers = {
  jurisdiction: 'GB',
  planned_on: '2027-04-01',
  transfer: 'business',
  entity: 'yes',
  assigned: 'yes',
  incoming: 1,
  others: 'no',
  advice: 'had',
};

describe('what answers point to (domain.md 3.1)', () => {
  test.each<[string, Answers, Partial<Answers>, string]>([
    ['a plain re-tender', retender, {}, 'applies'],
    ['outsourcing', retender, { transfer: 'outsourcing' }, 'applies'],
    ['taken back in-house', retender, { transfer: 'insourcing' }, 'applies'],
    ['the same in Northern Ireland', retender, { jurisdiction: 'NI' }, 'applies'],
    ['a merged service for homeless people and former offenders', retender, { activities: 'changed' }, 'likely'],
    ['a different client, and no business passes', retender, { client: 'no', entity: 'no' }, 'does_not'],
    ['a different client, but a business passes', retender, { client: 'no', entity: 'yes' }, 'likely'],
    ['a different client, and nobody knows of a business', retender, { client: 'no', entity: 'unsure' }, 'unlikely'],
    ['no team', retender, { grouping: 'no', entity: 'no' }, 'does_not'],
    ['a team elsewhere', retender, { situated: 'no', entity: 'no' }, 'does_not'],
    ['a short event', retender, { short_term: 'yes', entity: 'no' }, 'does_not'],
    ['mainly goods', retender, { goods: 'yes', entity: 'no' }, 'does_not'],
    ['another main purpose', retender, { purpose: 'no', entity: 'no' }, 'unlikely'],
    ['for a time only', retender, { assigned: 'no', entity: 'no' }, 'unlikely'],
    ['"a new programme": different work', retender, { activities: 'different', entity: 'no' }, 'unlikely'],
    ['one open point', retender, { purpose: 'unsure' }, 'likely'],
    ['two open points', retender, { purpose: 'unsure', assigned: 'unsure' }, 'under_advice'],
    ['nobody knows how many take over', retender, { incoming: 'unsure' }, 'likely'],
    ['two take over, each known team member', retender, { incoming: 2, split: 'each_to_one' }, 'likely'],
    ['most to one', retender, { incoming: 3, split: 'most_to_one' }, 'likely'],
    ['split among many', retender, { incoming: 6, split: 'scattered' }, 'under_advice'],
    ['split, nobody knows how', retender, { incoming: 6, split: 'unsure' }, 'likely'],
    ['nobody knows who does it now', retender, { transfer: 'unknown', entity: 'no' }, 'likely'],
    [
      'nobody knows who does it, another client',
      retender,
      { transfer: 'unknown', client: 'no', entity: 'no' },
      'unlikely',
    ],
    ['new work', retender, { transfer: 'none' }, 'does_not'],
    ['another party differs', retender, { others: 'yes' }, 'disputed'],
    ['advice is awaited', retender, { advice: 'waiting' }, 'under_advice'],
    ['both', retender, { others: 'yes', advice: 'waiting' }, 'disputed'],
    ['a business', business, {}, 'applies'],
    ['a business that loses its identity', business, { entity: 'no' }, 'does_not'],
    ['a business, perhaps', business, { entity: 'unsure' }, 'under_advice'],
    ['a business where all are on loan', business, { assigned: 'no' }, 'unlikely'],
    ['a business split among many', business, { incoming: 4, split: 'scattered' }, 'under_advice'],
  ])('%s', (_what, base, change, position) => {
    expect(suggest({ ...base, ...change })?.position).toBe(position);
  });

  test('a team of one person is a team', () => {
    const reason = suggest(retender)?.reasons.find(({ key }) => key === 'grouping');
    expect(reason).toMatchObject({
      weight: 'for',
      words: 'A team is organised to do this work. One person is enough.',
      source: expect.stringContaining('regulation 2(1)'),
    });
  });

  test('who calls a programme new is told that this was contested', () => {
    const different = suggest({ ...retender, activities: 'different', entity: 'no' });
    expect(different?.open.join()).toContain('new does not settle it');
    expect(
      suggest({ ...retender, activities: 'changed' })
        ?.reasons.map(({ source }) => source)
        .join(),
    ).toContain('Salvation Army v Coventry Cyrenians');
  });

  test('work split among many is open, with the number', () => {
    const split = suggest({ ...retender, incoming: 6, split: 'scattered' });
    expect(split?.open).toContain('The work of one team is split among 6 providers.');
  });

  test('behind a dispute stands what the answers alone point to', () => {
    expect(suggest({ ...retender, others: 'yes' })).toMatchObject({ position: 'disputed', reading: 'applies' });
  });
});

test.each([
  ['GB', '2014-01-30', 'case law'],
  ['GB', '2014-01-31', 'regulation 3(2A)'],
  ['GB', '2024-07-01', 'regulation 3(2A)'],
  ['GB', 'unsure', 'regulation 3(2A)'],
  ['NI', '2014-01-31', 'case law'],
  ['NI', '2027-04-01', 'case law'],
] as const)('in %s on %s likeness rests on %s', (jurisdiction, planned_on, source) => {
  const likeness = suggest({ ...retender, jurisdiction, planned_on })?.reasons.find(({ key }) => key === 'activities');
  expect(likeness?.source).toContain(source);
  expect(rulesFor({ jurisdiction, planned_on }).serviceChange).toContain(
    jurisdiction === 'NI' ? '(Northern Ireland) 2006' : '3(1)(b)',
  );
});

const anAnswer = (key: QuestionKey): fc.Arbitrary<unknown> => {
  if (isChoice(key)) return fc.constantFrom(...choices[key]);
  return key === 'incoming'
    ? fc.constantFrom(1, 2, 6, 'unsure')
    : fc.constantFrom('2013-12-31', '2014-07-31', '2028-02-29', 'unsure');
};

/** Somebody who answers whatever comes next until nothing does. */
const completeAnswers = fc.gen().map((gen) => {
  let answers: Answers = {};
  for (let key = nextQuestion(answers); key; key = nextQuestion(answers)) {
    answers = answersSchema.parse({ ...answers, [key]: gen(anAnswer, key) });
  }
  return answers;
});

describe('whatever is answered', () => {
  test('a complete set of answers ends in a suggestion with at least one reason, each with its source', () => {
    fc.assert(
      fc.property(completeAnswers, (answers) => {
        const suggestion = suggest(answers);
        expect(suggestion?.reasons.length).toBeGreaterThan(0);
        expect(suggestion?.reasons.every(({ words, source }) => words !== '' && source !== '')).toBe(true);
        expect(suggestion && basisOf(suggestion).length).toBeLessThan(2000);
        if (suggestion?.position === 'under_advice') expect(suggestion.open).not.toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test('"does not apply" rests on answers that rule it out, and never on one that is missing or unsure', () => {
    fc.assert(
      fc.property(completeAnswers, fc.nat(), (answers, pick) => {
        const suggestion = suggest(answers);
        fc.pre(suggestion?.position === 'does_not');
        expect(suggestion?.reasons.some(({ weight }) => weight === 'against')).toBe(true);
        expect(answers.transfer).not.toBe('unknown');
        expect(answers.entity).not.toBe('unsure');
        const path = pathOf(answers);
        const { [path[pick % path.length] ?? 'transfer']: _gone, ...rest } = answers;
        expect(suggest(rest)?.position).not.toBe('does_not');
      }),
      { numRuns: 400 },
    );
  });

  test('the order of answering does not matter, nor do answers to questions that are no longer asked', () => {
    fc.assert(
      fc.property(completeAnswers, fc.array(fc.nat()), fc.constantFrom(...choices.goods), (answers, order, stray) => {
        const shuffled = Object.entries(answers).toSorted(
          ([a], [b]) => (order[a.length] ?? 0) - (order[b.length] ?? 0),
        );
        expect(suggest(Object.fromEntries(shuffled))).toEqual(suggest(answers));
        const isAsked = pathOf(answers).includes('goods');
        const withStray: Answers = isAsked ? answers : { ...answers, goods: stray };
        expect(suggest(withStray)).toEqual(suggest(answers));
        expect(answersOnPath(withStray)).toEqual(answers);
      }),
      { numRuns: 400 },
    );
  });

  test('answers that are not complete suggest nothing, and say what comes next', () => {
    expect(suggest({})).toBeNull();
    expect(nextQuestion({})).toBe('jurisdiction');
    expect(isComplete({ ...retender, advice: undefined })).toBe(false);
    expect(nextQuestion({ ...retender, transfer: undefined })).toBe('transfer');
  });
});
