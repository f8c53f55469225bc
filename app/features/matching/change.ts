import type { Temporal } from 'temporal-polyfill';
import type { Activity, Change, Claim, Evidence, ProviderForMatch } from './domain.ts';

/**
 * Takes a step on paper: the provider as it would be, were the change made today. The provider given is left alone.
 * A change to an activity that the provider does not have changes nothing.
 */
export function applyChange(provider: ProviderForMatch, change: Change, today: Temporal.PlainDate): ProviderForMatch {
  switch (change.kind) {
    case 'state_capacity':
      return changeActivity(provider, change.activityId, () => ({ capacityPerMonth: change.perMonth }));
    case 'work_in_person':
      return changeActivity(provider, change.activityId, ({ ways }) => ({ ways: [...ways, 'outreach'] }));
    case 'add_groups':
      return changeActivity(provider, change.activityId, ({ customerGroups }) => ({
        customerGroups: [...customerGroups, ...change.codes],
      }));
    case 'add_specialisms':
      return changeActivity(provider, change.activityId, ({ specialisms }) => ({
        specialisms: [...specialisms, ...change.codes],
      }));
    case 'add_districts':
      return changeActivity(provider, change.activityId, ({ districts }) => ({
        districts: [...districts, ...change.codes],
      }));
    case 'add_activity':
      return { ...provider, activities: [...provider.activities, change.activity] };
    case 'add_evidence':
      return { ...provider, evidence: [...provider.evidence, evidenceOf(change.capabilityCode, today)] };
    case 'claim_level':
      return addClaim(provider, {
        capabilityCode: change.capabilityCode,
        claimedLevel: change.level,
        verifiedLevel: null,
        verifiedOn: null,
      });
    case 'verify_level':
      return addClaim(provider, {
        capabilityCode: change.capabilityCode,
        claimedLevel: change.level,
        verifiedLevel: change.level,
        verifiedOn: today,
      });
  }
}

function changeActivity(
  provider: ProviderForMatch,
  id: string,
  edit: (activity: Activity) => Partial<Activity>,
): ProviderForMatch {
  return {
    ...provider,
    activities: provider.activities.map((activity) =>
      activity.id === id ? { ...activity, ...edit(activity) } : activity,
    ),
  };
}

// The old claim goes: a provider has one claim for a capability.
function addClaim(provider: ProviderForMatch, claim: Claim): ProviderForMatch {
  const others = provider.capabilities.filter(({ capabilityCode }) => capabilityCode !== claim.capabilityCode);
  return { ...provider, capabilities: [...others, claim] };
}

function evidenceOf(capabilityCode: string, today: Temporal.PlainDate): Evidence {
  return {
    id: `new:${capabilityCode}`,
    capabilityCode,
    kind: 'case_study',
    title: '',
    validFrom: today,
    expiresOn: null,
    outcome: 'unverified',
    decayMonths: null,
  };
}
