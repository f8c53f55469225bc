import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Facts, type InterestEvent, type InterestStatus, interestEvents, transition } from './domain.ts';

const open: Facts = { opportunity: 'published', inTime: true, opened: false };
const late: Facts = { opportunity: 'published', inTime: false, opened: false };
const opened: Facts = { opportunity: 'published', inTime: false, opened: true };
const withdrawn: Facts = { opportunity: 'withdrawn', inTime: true, opened: false };
const ended: Facts = { opportunity: 'withdrawn', inTime: false, opened: true };

const cases: [from: InterestStatus, event: InterestEvent, facts: Facts, to: string][] = [
  ['draft', 'save', open, 'draft'],
  ['draft', 'send', open, 'sent'],
  ['draft', 'send', late, 'too_late'],
  ['draft', 'send', withdrawn, 'opportunity_withdrawn'],
  ['draft', 'withdraw', open, 'not_possible'],
  ['draft', 'review', late, 'not_possible'],
  ['sent', 'send', open, 'sent'],
  ['sent', 'send', late, 'too_late'],
  ['sent', 'save', late, 'too_late'],
  ['sent', 'withdraw', open, 'withdrawn'],
  ['sent', 'withdraw', withdrawn, 'withdrawn'],
  ['sent', 'review', open, 'still_sealed'],
  ['sent', 'review', late, 'under_review'],
  ['sent', 'review', { ...withdrawn, inTime: false }, 'opportunity_withdrawn'],
  ['sent', 'decide', late, 'not_possible'],
  ['under_review', 'send', open, 'not_possible'],
  ['under_review', 'withdraw', opened, 'withdrawn'],
  ['under_review', 'decide', opened, 'decided'],
  ['under_review', 'decide', late, 'still_sealed'],
  ['under_review', 'decide', ended, 'opportunity_withdrawn'],
  ['sent', 'opportunity_withdrawn', withdrawn, 'decided'],
  ['sent', 'opportunity_withdrawn', open, 'not_possible'],
  ['under_review', 'opportunity_withdrawn', ended, 'decided'],
  ['under_review', 'opportunity_withdrawn', opened, 'not_possible'],
  ['draft', 'opportunity_withdrawn', withdrawn, 'not_possible'],
  ['withdrawn', 'opportunity_withdrawn', withdrawn, 'not_possible'],
  ['decided', 'reopen', opened, 'under_review'],
  ['decided', 'reopen', ended, 'opportunity_withdrawn'],
  ['under_review', 'reopen', opened, 'under_review'],
  ['sent', 'reopen', late, 'not_possible'],
  ['decided', 'withdraw', opened, 'not_possible'],
  ['decided', 'send', open, 'not_possible'],
  ['withdrawn', 'send', open, 'sent'],
  ['withdrawn', 'send', opened, 'too_late'],
  ['withdrawn', 'decide', opened, 'not_possible'],
];
test.each(cases)('%s + %s (%o) → %s', (from, event, facts, to) => {
  const moved = transition(from, event, facts);
  expect(moved.ok ? moved.to : moved.reason).toBe(to);
});

// The world only goes forward: a deadline passes once, answers are opened after it and never sealed again.
type Step = { event: InterestEvent; world: 'deadline' | 'opening' | 'opportunity-withdrawn' | null };
const step: fc.Arbitrary<Step> = fc.record({
  event: fc.constantFrom(...interestEvents),
  world: fc.constantFrom(null, null, null, 'deadline', 'opening', 'opportunity-withdrawn'),
});

test('in 10,000 random walks nothing illegal is reached', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let status: InterestStatus = 'draft';
      let facts = open;
      let everSent = false;
      for (const { event, world } of steps) {
        facts = change(facts, world);
        const moved = transition(status, event, facts);
        if (!moved.ok) continue;
        const { to } = moved;
        if (to === 'sent' && event === 'send') {
          expect(facts).toMatchObject({ inTime: true, opened: false, opportunity: 'published' });
          everSent = true;
        }
        if (event === 'review') expect([status, facts.inTime]).toEqual(['sent', false]);
        if (event === 'reopen')
          expect([to, facts.opened, facts.opportunity]).toEqual(['under_review', true, 'published']);
        if (event === 'decide') expect([status, facts.opened]).toEqual(['under_review', true]);
        // Before it is opened nothing is decided but with the opportunity itself.
        if (to === 'decided' && !facts.opened) expect(facts.opportunity).toBe('withdrawn');
        if (to === 'withdrawn')
          expect(event === 'save' ? status : ['sent', 'under_review']).toContain(
            event === 'save' ? 'withdrawn' : status,
          );
        if (to !== 'draft') expect(everSent).toBe(true);
        if (status === 'decided') expect(event).toBe('reopen');
        status = to;
      }
    }),
    { numRuns: 10_000 },
  );
});

function change(facts: Facts, world: Step['world']): Facts {
  if (world === 'deadline') return { ...facts, inTime: false };
  if (world === 'opening') return facts.inTime ? facts : { ...facts, opened: true };
  if (world === 'opportunity-withdrawn') return { ...facts, opportunity: 'withdrawn' };
  return facts;
}
