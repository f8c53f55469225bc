import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChange } from './change.ts';
import type { Activity, ProviderForMatch } from './domain.ts';
import { anyOpportunity, anyProvider, anyRelevance, options, today } from './matching.fixtures.ts';
import { scoreMatch } from './score.ts';
import { tallyScore } from './tally.ts';

function totalOf(need: Parameters<typeof tallyScore>[0], provider: ProviderForMatch) {
  return tallyScore(need, provider, options).total;
}

/** Changes the nth activity, if the provider has any. */
function edit(provider: ProviderForMatch, nth: number, change: (activity: Activity) => Partial<Activity>) {
  const index = provider.activities.length === 0 ? -1 : nth % provider.activities.length;
  return {
    ...provider,
    activities: provider.activities.map((each, at) => (at === index ? { ...each, ...change(each) } : each)),
  };
}

test('a total is 0 to 100 with one decimal, and the sum of its points', () => {
  fc.assert(
    fc.property(anyOpportunity, anyProvider, anyRelevance, (need, provider, textRelevance) => {
      const { total, parts } = tallyScore(need, provider, { ...options, textRelevance });

      expect(total).toBeGreaterThanOrEqual(0);
      expect(total).toBeLessThanOrEqual(100);
      expect(total).toBe(Number(total.toFixed(1)));
      expect(total).toBeCloseTo(
        parts.reduce((sum, { points }) => sum + points, 0),
        9,
      );
      for (const { points, weight, value } of parts) expect(Math.abs(points - weight * value)).toBeLessThan(0.0501);
    }),
  );
});

test('the order of rows, activities, claims, evidence and codes changes nothing, nor does storing as JSON', () => {
  fc.assert(
    fc.property(anyOpportunity, anyProvider, anyRelevance, (need, provider, textRelevance) => {
      const sameNeed = {
        ...need,
        requirements: need.requirements.toReversed().map((requirement) => ({
          ...requirement,
          customerGroups: requirement.customerGroups.toReversed(),
          specialisms: requirement.specialisms.toReversed(),
          districts: requirement.districts.toReversed(),
          capabilities: requirement.capabilities.toReversed(),
        })),
        mandatoryEvidence: need.mandatoryEvidence.toReversed(),
      };
      const sameProvider = {
        ...provider,
        activities: provider.activities.toReversed().map((each) => ({
          ...each,
          districts: each.districts.toReversed(),
          customerGroups: each.customerGroups.toReversed(),
        })),
        capabilities: provider.capabilities.toReversed(),
        evidence: provider.evidence.toReversed(),
      };

      const match = scoreMatch(need, provider, { ...options, textRelevance });

      expect(scoreMatch(sameNeed, sameProvider, { ...options, textRelevance })).toEqual(match);
      expect(JSON.parse(JSON.stringify(match))).toEqual(match);
    }),
  );
});

test('legal form, size, brand, past wins, payment tier and name have no effect', () => {
  const extras = fc.record({
    legalForm: fc.constantFrom('charity', 'company', 'cic'),
    staff: fc.nat(),
    turnover: fc.nat(),
    brand: fc.string(),
    bidsWon: fc.nat(),
    paymentTier: fc.constantFrom('free', 'gold'),
    name: fc.string(),
  });
  fc.assert(
    fc.property(anyOpportunity, anyProvider, extras, (need, provider, extra) => {
      expect(scoreMatch(need, { ...provider, ...extra }, options)).toEqual(scoreMatch(need, provider, options));
    }),
  );
});

test('a further district, group or specialism never lowers a total', () => {
  fc.assert(
    fc.property(anyOpportunity, anyProvider, fc.nat(), fc.nat(), (need, provider, nth, which) => {
      const pick = (codes: readonly string[]) => codes.slice(which % Math.max(1, codes.length)).slice(0, 1);
      const asked = need.requirements;
      const districts = pick(asked.flatMap((each) => each.districts));
      const groups = pick(asked.flatMap((each) => each.customerGroups));
      const specialisms = pick(asked.flatMap((each) => each.specialisms));
      const before = totalOf(need, provider);

      const wider = [
        edit(provider, nth, (each) => ({ districts: [...each.districts, ...districts] })),
        edit(provider, nth, (each) => ({ customerGroups: [...each.customerGroups, ...groups] })),
        edit(provider, nth, (each) => ({ specialisms: [...each.specialisms, ...specialisms] })),
        edit(provider, nth, (each) => ({ ways: [...each.ways, 'remote'] })),
      ];

      for (const changed of wider) expect(totalOf(need, changed)).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 300 },
  );
});

test('more capacity never lowers a total', () => {
  fc.assert(
    fc.property(anyOpportunity, anyProvider, fc.nat(), fc.nat(100), (need, provider, nth, more) => {
      const larger = edit(provider, nth, ({ capacityPerMonth }) => ({
        capacityPerMonth: capacityPerMonth === null ? null : capacityPerMonth + more,
      }));

      expect(totalOf(need, larger)).toBeGreaterThanOrEqual(totalOf(need, provider));
    }),
  );
});

test('a higher checked level and a better result never lower a total', () => {
  fc.assert(
    fc.property(anyOpportunity, anyProvider, fc.double({ min: 0, max: 1, noNaN: true }), (need, provider, better) => {
      const { delivered, adjusted } = provider.trackRecord;
      const proven = {
        ...provider,
        capabilities: provider.capabilities.map((claim) =>
          claim.verifiedLevel === null ? claim : { ...claim, claimedLevel: 4 as const, verifiedLevel: 4 as const },
        ),
        trackRecord: { delivered, adjusted: adjusted === null ? null : Math.max(adjusted, better) },
      };

      expect(totalOf(need, proven)).toBeGreaterThanOrEqual(totalOf(need, provider));
    }),
  );
});

test('every step that is promised to raise a score raises it by exactly the points promised', () => {
  fc.assert(
    fc.property(anyOpportunity, anyProvider, anyRelevance, (need, provider, textRelevance) => {
      const match = scoreMatch(need, provider, { ...options, textRelevance });
      for (const raise of match.raises) {
        const changed = applyChange(provider, raise.change, today);
        const after = tallyScore(need, changed, { ...options, textRelevance }).total;
        expect(raise.points).toBeGreaterThan(0);
        expect(raise.points).toBe(Number((after - match.total).toFixed(1)));
      }
    }),
  );
});

test('a provider has nothing in common with a need exactly when no row is answered', () => {
  fc.assert(
    fc.property(anyOpportunity, anyProvider, (need, provider) => {
      const { exclusions, perRequirement } = tallyScore(need, provider, options);
      fc.pre(provider.activities.length > 0 && need.requirements.length > 0);
      fc.pre(!need.proposed);

      const nothingInCommon = exclusions.some(({ kind }) => ['service', 'group', 'place'].includes(kind));

      expect(nothingInCommon).toBe(perRequirement.every(({ activityIds }) => activityIds.length === 0));
    }),
    { numRuns: 300 },
  );
});

test('the rows of a need that were only read from a text rule nobody out', () => {
  fc.assert(
    fc.property(anyOpportunity, anyProvider, (need, provider) => {
      const kinds = tallyScore({ ...need, proposed: true }, provider, options).exclusions.map(({ kind }) => kind);

      expect(kinds.filter((kind) => ['service', 'group', 'place'].includes(kind))).toEqual([]);
    }),
  );
});

test('words never lower a total, and where rows were only read they count for most of the fit', () => {
  fc.assert(
    fc.property(anyOpportunity, anyProvider, (need, provider) => {
      const entry = { ...provider, claimed: false };
      const totalAt = (textRelevance: number) => tallyScore(need, entry, { ...options, textRelevance }).total;

      expect(totalAt(1) - totalAt(0)).toBeGreaterThan(26.9);
      expect(totalAt(0.5)).toBeGreaterThanOrEqual(totalAt(0));
    }),
  );
});
