import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { ExclusionKind, OpportunityForMatch, ProviderForMatch } from './domain.ts';
import { findExclusions } from './exclusions.ts';
import { activity, evidence, opportunity, provider, requirement, today } from './matching.fixtures.ts';
import { plainName } from './wording.ts';

const insurance = evidence({
  kind: 'insurance_pl',
  capabilityCode: null,
  expiresOn: Temporal.PlainDate.from('2026-10-01'),
  decayMonths: null,
});
const insured = opportunity({ mandatoryEvidence: ['insurance_pl'] });
const yesterday = today.subtract({ days: 1 });

const cases: [name: string, need: OpportunityForMatch, provider: ProviderForMatch, kinds: ExclusionKind[]][] = [
  ['a provider that fits', opportunity(), provider(), []],
  ['another service', opportunity(), provider({ activities: [activity({ serviceType: 'premises' })] }), ['service']],
  ['another group', opportunity(), provider({ activities: [activity({ customerGroups: ['over50'] })] }), ['group']],
  ['another place', opportunity(), provider({ activities: [activity({ districts: ['york'] })] }), ['place']],
  [
    'another service and place',
    opportunity(),
    provider({ activities: [activity({ serviceType: 'premises', districts: ['york'] })] }),
    ['service', 'place'],
  ],
  [
    'the right service and the right place in two activities',
    opportunity(),
    provider({ activities: [activity({ districts: ['york'] }), activity({ serviceType: 'premises' })] }),
    ['place'],
  ],
  [
    'one row answered of two',
    opportunity({ requirements: [requirement(), requirement({ id: 'requirement-2', serviceType: 'premises' })] }),
    provider(),
    [],
  ],
  [
    'a need that names no place',
    opportunity({ requirements: [requirement({ districts: [] })] }),
    provider({ activities: [activity({ districts: [] })] }),
    [],
  ],
  ['no activity', opportunity(), provider({ activities: [] }), ['service', 'group', 'place']],
  ['no mandatory certificate', insured, provider(), ['certificate_missing']],
  ['a certificate on its last day', insured, provider({ evidence: [insurance] }), []],
  [
    'a certificate that ended yesterday',
    insured,
    provider({ evidence: [{ ...insurance, expiresOn: yesterday }] }),
    ['certificate_expired'],
  ],
  [
    'a renewed certificate beside the old one',
    insured,
    provider({ evidence: [{ ...insurance, expiresOn: yesterday }, insurance] }),
    [],
  ],
  [
    'a refuted certificate',
    insured,
    provider({ evidence: [{ ...insurance, outcome: 'refuted' }] }),
    ['certificate_missing'],
  ],
  ['an excluded provider', opportunity(), provider({ excluded: true }), ['excluded']],
  ['a draft', opportunity(), provider({ publishedOn: null }), ['not_published']],
  [
    'a profile to be published tomorrow',
    opportunity(),
    provider({ publishedOn: today.add({ days: 1 }) }),
    ['not_published'],
  ],
  ['a directory entry, which nobody publishes', opportunity(), provider({ claimed: false, publishedOn: null }), []],
];

test.each(cases)('%s', (_name, need, candidate, kinds) => {
  expect(findExclusions(need, candidate, today, plainName).map(({ kind }) => kind)).toEqual(kinds);
});

test('an exclusion says why and what would lift it', () => {
  const elsewhere = provider({ activities: [activity({ districts: ['york'] })] });

  expect(findExclusions(opportunity(), elsewhere, today, plainName)).toEqual([
    {
      kind: 'place',
      reason: 'No activity of the service and group covers a district asked for',
      lift: 'Work in east riding and hull',
    },
  ]);
});
