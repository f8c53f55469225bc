import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastVoices } from '../conduct-record/voices.ts';
import { claims, conductStatus, evidenceStates, type Standing } from './status.ts';
import { type Voice, voicesHeard } from './voices-heard.ts';

const voice = (view: Voice['view'], isOpen: boolean, name: string): Voice => ({
  group: `group ${name}`,
  person: `person ${name}`,
  view,
  isOpen,
});
const open = (view: Voice['view'], name: string) => voice(view, true, name);
const unnamed = (view: Voice['view'], name: string) => voice(view, false, name);

const votes = {
  nobody: [],
  'no view': [open('no_view', 'a'), unnamed('no_view', 'b')],
  'one agrees openly': [open('agree', 'a')],
  'one agrees without a name': [unnamed('agree', 'a')],
  'two agree without a name': [unnamed('agree', 'a'), unnamed('agree', 'b')],
  'three agree without a name': ['a', 'b', 'c'].map((name) => unnamed('agree', name)),
  'one disagrees openly': [open('disagree', 'a')],
  'one disagrees without a name': [unnamed('disagree', 'a')],
  'two disagree without a name': [unnamed('disagree', 'a'), unnamed('disagree', 'b')],
  'three disagree without a name': ['a', 'b', 'c'].map((name) => unnamed('disagree', name)),
  'one of three disagrees without a name': [unnamed('disagree', 'a'), unnamed('agree', 'b'), unnamed('agree', 'c')],
  'one of four disagrees without a name': [
    unnamed('disagree', 'a'),
    ...['b', 'c', 'd'].map((name) => unnamed('agree', name)),
  ],
} satisfies Record<string, Voice[]>;

// What is claimed × its evidence × what partners say, for an item that names kinds of evidence.
const M = 'MET';
const A = 'ASSERTED';
const C = 'CONTESTED';
const byVotes = {
  nobody: { current: A, none: A },
  'no view': { current: A, none: A },
  'one agrees openly': { current: M, none: A },
  'one agrees without a name': { current: A, none: A },
  'two agree without a name': { current: A, none: A },
  'three agree without a name': { current: M, none: A },
  'one disagrees openly': { current: C, none: C },
  'one disagrees without a name': { current: A, none: A },
  'two disagree without a name': { current: A, none: A },
  'three disagree without a name': { current: C, none: C },
  'one of three disagrees without a name': { current: C, none: C },
  'one of four disagrees without a name': { current: M, none: A },
} as const satisfies Record<keyof typeof votes, { current: string; none: string }>;

const table = claims.flatMap((claimed) =>
  evidenceStates.flatMap((evidence) =>
    (Object.keys(votes) as (keyof typeof votes)[]).map((said) => {
      const contested = evidence === 'expired' ? 'EXPIRED' : byVotes[said][evidence];
      const ofOthers = contested === 'MET' ? 'ASSERTED' : contested;
      const status =
        claimed === 'met' ? contested : claimed === 'not_met' && evidence !== 'expired' ? 'NOT_MET' : ofOthers;
      return { claimed, evidence, said, status };
    }),
  ),
);

const standing = (changes: Partial<Standing>): Standing => ({
  attestation: { claimed: 'met', isPast: false },
  evidence: 'current',
  needsEvidence: true,
  voices: [],
  hasUpheldFinding: false,
  ...changes,
});

test.each(table)('claimed $claimed, evidence $evidence, $said: $status', ({ claimed, evidence, said, status }) => {
  expect(conductStatus(standing({ attestation: { claimed, isPast: false }, evidence, voices: votes[said] }))).toBe(
    status,
  );
});

test.each(Object.entries(votes))('nothing attested, past, upheld: the same whatever is said (%s)', (_said, voices) => {
  expect(conductStatus(standing({ attestation: null, voices }))).toBe('NOT_STARTED');
  expect(conductStatus(standing({ attestation: { claimed: 'met', isPast: true }, voices }))).toBe('EXPIRED');
  expect(conductStatus(standing({ hasUpheldFinding: true, voices }))).toBe('NOT_MET');
  expect(conductStatus(standing({ hasUpheldFinding: true, attestation: null, voices }))).toBe('NOT_MET');
});

test('an item that names no kind of evidence is met without any, and does not expire with it', () => {
  const voices = [open('agree', 'a')];
  for (const evidence of evidenceStates)
    expect(conductStatus(standing({ needsEvidence: false, evidence, voices }))).toBe('MET');
});

const anyVoice = fc.record<Voice>({
  group: fc.constantFrom('g1', 'g2', 'g3', 'g4', 'g5'),
  person: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6'),
  view: fc.constantFrom('agree', 'disagree', 'no_view'),
  isOpen: fc.boolean(),
});
const anyStanding = fc.record<Standing>({
  attestation: fc.option(fc.record({ claimed: fc.constantFrom(...claims), isPast: fc.boolean() })),
  evidence: fc.constantFrom(...evidenceStates),
  needsEvidence: fc.boolean(),
  voices: fc.array(anyVoice, { maxLength: 8 }),
  hasUpheldFinding: fc.boolean(),
});
const tenThousand = { numRuns: 10_000 };

test('the order of what is said never matters', () => {
  const shuffled = anyStanding.chain((one) =>
    fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.voices], { minLength: one.voices.length })),
  );
  fc.assert(
    fc.property(shuffled, ([one, voices]) => {
      expect(conductStatus({ ...one, voices })).toBe(conductStatus(one));
    }),
    tenThousand,
  );
});

test('saying the same again, for another company of the group or by the same person, changes nothing', () => {
  fc.assert(
    fc.property(anyStanding, fc.nat(), fc.string(), fc.boolean(), (one, at, name, isGroup) => {
      const said = one.voices[at % Math.max(1, one.voices.length)];
      if (!said) return;
      const again = isGroup ? { ...said, person: `new ${name}` } : { ...said, group: `new ${name}` };
      expect(conductStatus({ ...one, voices: [...one.voices, again] })).toBe(conductStatus(one));
    }),
    tenThousand,
  );
});

test('below three groups no view without a name changes what is shown', () => {
  const open = fc.array(
    anyVoice.map((one) => ({ ...one, isOpen: true })),
    { maxLength: 5 },
  );
  const unnamed = fc.array(
    anyVoice.map((one) => ({ ...one, isOpen: false })),
    { maxLength: leastVoices - 1 },
  );
  fc.assert(
    fc.property(anyStanding, open, unnamed, (one, said, more) => {
      expect(conductStatus({ ...one, voices: [...more, ...said] })).toBe(conductStatus({ ...one, voices: said }));
      expect(voicesHeard([...said, ...more])).toEqual(voicesHeard(said));
    }),
    tenThousand,
  );
});

test('which partner said it without a name never matters, while the partners are independent', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
  const views = fc.array(fc.constantFrom('agree' as const, 'disagree' as const), { maxLength: letters.length });
  const orders = fc.shuffledSubarray(letters, { minLength: letters.length });
  fc.assert(
    fc.property(anyStanding, views, orders, (one, said, order) => {
      const by = (names: readonly string[]) => said.map((view, index) => unnamed(view, names[index] ?? ''));
      expect(conductStatus({ ...one, voices: by(order) })).toBe(conductStatus({ ...one, voices: by(letters) }));
    }),
    tenThousand,
  );
});
