import type { Temporal } from 'temporal-polyfill';
import { type AskedCapability, findStanding, reach, type Standing } from './capability.ts';
import type { Level, NameLookup, ProviderForMatch } from './domain.ts';
import { isCurrent } from './evidence.ts';
import type { Formula } from './formula.ts';
import type { Step } from './row-steps.ts';

// Level 2 is what a provider can say of itself: one contract delivered, or six months of practice (domain.md 4.2).
const PRACTISED: Level = 2;

/** Proposes claims to make and claims to have checked, for each capability that falls short of what is asked. */
export function proposeCapabilitySteps(
  asked: readonly AskedCapability[],
  provider: ProviderForMatch,
  names: NameLookup,
  formula: Formula,
): Step[] {
  return asked.flatMap((each) => {
    const standing = findStanding(provider.capabilities, each.code, formula);
    if (reach(standing, each) === 1) return [];
    const name = names('capability', each.code);
    return [...proposeClaim(each, standing, name), proposeCheck(each, standing, name)];
  });
}

/** Proposes one current item of evidence for each capability asked for that has none. */
export function proposeEvidenceSteps(
  asked: readonly AskedCapability[],
  provider: ProviderForMatch,
  today: Temporal.PlainDate,
  names: NameLookup,
): Step[] {
  const shown = new Set(provider.evidence.filter((item) => isCurrent(item, today)).map((item) => item.capabilityCode));
  return asked
    .filter(({ code }) => !shown.has(code))
    .map(({ code }) => ({
      effort: 'show',
      text: `Add current evidence for ${names('capability', code)}`,
      change: { kind: 'add_evidence', capabilityCode: code },
    }));
}

function proposeClaim({ code }: AskedCapability, { claimed, verified }: Standing, name: string): Step[] {
  if (verified !== null || claimed >= PRACTISED) return [];
  return [
    {
      effort: 'state',
      text: `State level ${PRACTISED} for ${name}, if practised in one contract or for six months`,
      change: { kind: 'claim_level', capabilityCode: code, level: PRACTISED },
    },
  ];
}

function proposeCheck({ code, level }: AskedCapability, { claimed }: Standing, name: string): Step {
  return {
    effort: 'be_checked',
    text:
      claimed >= level
        ? `Have the claim of level ${level} for ${name} checked`
        : `Reach level ${level} for ${name} and have it checked`,
    change: { kind: 'verify_level', capabilityCode: code, level },
  };
}
