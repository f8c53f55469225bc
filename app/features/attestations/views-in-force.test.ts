import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { ViewKept } from '#db/queries/validation.ts';
import { leastVoices } from '../conduct-record/voices.ts';
import { viewsInForce } from './views-in-force.ts';
import { viewsFor, viewsTold } from './views-told.ts';

type Said = { by: string; on: string; view: 'agree' | 'disagree'; isAnonymous: boolean };
const begins = Temporal.PlainDate.from('2026-06-10');
const days = 60;

/** What is kept when partners say this, one after the other. */
function kept(said: readonly Said[]): ViewKept[] {
  return said.map(({ by, on, view, isAnonymous }, index) => {
    const next = said.slice(index + 1).find((later) => later.by === by);
    return {
      attestationId: 'now',
      itemCode: 'P02',
      periodFrom: '2026-04-01',
      claimed: 'met',
      organisationId: by,
      organisationName: `Name of ${by}`,
      personId: `person of ${by}`,
      view,
      comment: `${by} says: ${view}`.slice(-8),
      isAnonymous,
      givenAt: new Date(`${on}T09:00:00Z`),
      replacedAt: next ? new Date(`${next.on}T09:00:00Z`) : null,
    };
  });
}

const attestation = { id: 'now', item_code: 'P02', period_from: '2026-04-01', claimed: 'met' };
const alone = (organisationId: string) => organisationId;
const toldOn = (said: readonly Said[], day: string) => {
  const known = kept(said).filter(({ givenAt }) => givenAt < new Date(`${day}T22:00:00Z`));
  const asThen = known.map((view) => ({
    ...view,
    replacedAt: view.replacedAt && view.replacedAt < new Date(`${day}T22:00:00Z`) ? view.replacedAt : null,
  }));
  const inForce = viewsInForce(asThen, Temporal.PlainDate.from(day));
  return viewsTold(viewsFor(attestation, inForce, alone, 'subject'), alone);
};

const unnamed = (by: string, on: string, view: Said['view'] = 'agree'): Said => ({ by, on, view, isAnonymous: true });
const open = (by: string, on: string, view: Said['view'] = 'agree'): Said => ({ by, on, view, isAnonymous: false });

test('what is said without a name, anew, or with the name taken off shows on the first of the next month', () => {
  const three = [unnamed('a', '2026-06-10'), unnamed('b', '2026-06-20'), unnamed('c', '2026-06-30')];
  expect(toldOn(three, '2026-06-30').validatedBy).toBe('fewer than 3');
  expect(toldOn(three, '2026-07-01').validatedBy).toBe('3 or more');
  const hidden = [open('a', '2026-06-10', 'disagree'), unnamed('a', '2026-06-12')];
  expect(toldOn(hidden, '2026-06-11').open).toHaveLength(1);
  expect(toldOn(hidden, '2026-06-30').open).toHaveLength(1);
  expect(toldOn(hidden, '2026-07-01').open).toEqual([]);
  // The month is that of London: in summer it begins an hour before that of Greenwich.
  const [late] = kept([unnamed('a', '2026-06-30')]) as [ViewKept];
  const inForce = (givenAt: string) =>
    viewsInForce([{ ...late, givenAt: new Date(givenAt) }], Temporal.PlainDate.from('2026-07-01')).length;
  expect([inForce('2026-06-30T22:59:00Z'), inForce('2026-06-30T23:00:00Z')]).toEqual([1, 0]);
});

const partners = ['a', 'b', 'c', 'd', 'e'];
const moment = fc.record({
  after: fc.nat({ max: days }),
  who: fc.nat({ max: partners.length - 1 }),
  view: fc.constantFrom('agree' as const, 'disagree' as const),
  isOpen: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
});
const histories = fc.array(moment, { maxLength: 12 }).map((all) => all.sort((one, other) => one.after - other.after));
const everyDay = Array.from({ length: days + 35 }, (_, index) => begins.add({ days: index }).toString());

const played = (history: readonly (typeof moment extends fc.Arbitrary<infer One> ? One : never)[], names: string[]) =>
  history.map(({ after, who, view, isOpen }) => {
    const on = begins.add({ days: after }).toString();
    return isOpen ? open(`open ${who % 2}`, on, view) : unnamed(names[who] ?? '', on, view);
  });

test('on every day the same is told whoever spoke without a name, and what they say in a month changes nothing in it', () => {
  const order = fc.shuffledSubarray(partners, { minLength: partners.length });
  fc.assert(
    fc.property(histories, order, (history, names) => {
      const said = played(history, partners);
      for (const day of everyDay.filter((_, index) => index % 6 === 0)) {
        const told = toldOn(said, day);
        expect(toldOn(played(history, names), day)).toEqual(told);
        const begun = said.filter(({ on, isAnonymous }) => !isAnonymous || on.slice(0, 7) < day.slice(0, 7));
        expect(toldOn(begun, day)).toEqual(told);
      }
    }),
    { numRuns: 300 },
  );
});

test('where all of three say the same without a name it is not told how many', () => {
  for (const view of ['agree', 'disagree'] as const) {
    const said = partners.slice(0, leastVoices).map((by) => unnamed(by, '2026-06-10', view));
    const { validatedBy, open: named } = toldOn(said, '2026-07-01');
    expect([validatedBy, named]).toEqual(['3 or more', []]);
    expect(Object.keys(toldOn(said, '2026-07-01')).sort()).toEqual(['open', 'unnamedComments', 'validatedBy']);
  }
});
