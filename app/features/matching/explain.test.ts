import { expect, test } from 'vitest';
import { explainMatch, explanationText } from './explain.ts';
import { activity, opportunity, options, provider, requirement } from './matching.fixtures.ts';
import { scoreMatch } from './score.ts';

test('an explanation gives the score, its parts, beside each what is missing and the cheapest step, and all that would raise it', () => {
  const need = opportunity({ requirements: [requirement({ capabilities: [] })] });

  const text = explanationText(explainMatch(scoreMatch(need, provider(), { ...options, textRelevance: 0.6 })));

  expect(text).toBe(`89.9 of 100 (formula v2, 1 October 2026)

How the score is made
  Service and group fit: 20.0 of 25. Offers training for prison leavers: 1 of 1 group and 1 of 2 specialisms asked for
    Missing: No specialism in drug
    Cheapest step: State the specialism, if there is one, in drug (Training for prison leavers): +5.0
  Words: 3.0 of 5. The words are 60% alike
  Capability: 30.0 of 30. No capability is asked for
  Area covered: 15.0 of 15. Works with prison leavers in east riding and hull: 2 of 2 districts asked for
  Capacity: 13.3 of 15. 40 a month, 20 to 60 asked for
    Missing: 20 more a month: Training for prison leavers
    Cheapest step: Go from 40 to 60 a month (Training for prison leavers): +1.7
  Fresh evidence: 5.0 of 5. No capability is asked for
  Track record: 3.6 of 5. Adjusted result 0.8 over 30 delivered, drawn to the mean of 0.5

All that would raise it, the least effort first
  State the specialism, if there is one, in drug (Training for prison leavers): +5.0
  Go from 40 to 60 a month (Training for prison leavers): +1.7`);
});

test('what rules a provider out comes first, with what would lift it', () => {
  const elsewhere = provider({ activities: [activity({ districts: ['york'] })], excluded: true });

  const { headline, sections } = explainMatch(scoreMatch(opportunity(), elsewhere, options));

  expect(headline).toMatch(/^Ruled out for 2 reasons\. /);
  expect(sections[0]).toEqual({
    heading: 'Rules this provider out',
    lines: [
      'No activity of the service and group covers a district asked for. To lift: Work in east riding and hull',
      'On an exclusion or debarment list. To lift: The end of the exclusion, or its removal by the authority that made it',
    ],
  });
});
