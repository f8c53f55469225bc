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
      return addEvidence(provider, { capabilityCode: change.capabilityCode, kind: 'case_study' }, today);
    case 'add_certificate':
      return addEvidence(provider, { capabilityCode: null, kind: change.evidenceKind }, today);
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

function addEvidence(
  provider: ProviderForMatch,
  shown: Pick<Evidence, 'capabilityCode' | 'kind'>,
  today: Temporal.PlainDate,
): ProviderForMatch {
  const evidence: Evidence = {
    ...shown,
    id: `new:${shown.capabilityCode ?? shown.kind}`,
    title: '',
    validFrom: today,
    expiresOn: null,
    outcome: 'unverified',
    decayMonths: null,
  };
  return { ...provider, evidence: [...provider.evidence, evidence] };
}
