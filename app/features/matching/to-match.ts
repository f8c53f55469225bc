import { Temporal } from 'temporal-polyfill';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import type { ProfileSnapshot } from '../profiles/snapshot.ts';
import type { Evidence, Level, OpportunityForMatch, ProviderForMatch } from './domain.ts';
import { expandGroups, type Vocabulary } from './vocabulary.ts';

/** A published profile as matching finds it: what was published, and when. */
export type ProviderFacts = {
  snapshot: ProfileSnapshot;
  publishedOn: Temporal.PlainDate | null;
};

const likelyPositions: readonly string[] = ['applies', 'likely'];

/**
 * Takes from a published profile what matching reads. Legal form, size and money stay behind: they never enter a score
 * (domain.md 4.2, correction 8). The head office counts only for an entry of a register, which knows no other place.
 */
export function toProviderForMatch({ snapshot, publishedOn }: ProviderFacts, vocabulary: Vocabulary): ProviderForMatch {
  const { organisationId, name, claimed, commercial } = snapshot;
  return {
    organisationId,
    name,
    claimed,
    seat: claimed || snapshot.headOfficeDistrict === null ? [] : [snapshot.headOfficeDistrict],
    activities: snapshot.activities.map(({ description: _, customerGroups, ...activity }) => ({
      ...activity,
      customerGroups: expandGroups(customerGroups, vocabulary.plainGroups),
    })),
    capabilities: snapshot.capabilities.map((claim) => ({
      capabilityCode: claim.capabilityCode,
      claimedLevel: toLevel(claim.claimedLevel),
      verifiedLevel: claim.verifiedLevel === null ? null : toLevel(claim.verifiedLevel),
      verifiedOn: toDate(claim.verifiedOn),
    })),
    evidence: [...snapshot.evidence.map((item) => toEvidence(item, vocabulary)), ...toInsurances(snapshot)],
    tupeExperience: commercial.tupeExperience === null ? null : commercial.tupeExperience !== 'none',
    // Nobody keeps an exclusion list in this market yet; suspended and refused organisations are never candidates.
    excluded: false,
    publishedOn,
    // Results come with the ledger of referrals; until then everyone gets the mean.
    trackRecord: { delivered: 0, adjusted: null },
  };
}

/** Takes from an opportunity, published or as drafted, what matching reads. */
export function toOpportunityForMatch(snapshot: OpportunitySnapshot, vocabulary: Vocabulary): OpportunityForMatch {
  return {
    opportunityId: snapshot.opportunityId,
    title: snapshot.title,
    // What is imported has rows that were read from its source.
    proposed: snapshot.source !== null,
    requirements: snapshot.requirements.map(({ description: _, customerGroups, capabilities, ...requirement }) => ({
      ...requirement,
      customerGroups: expandGroups(customerGroups, vocabulary.plainGroups),
      capabilities: capabilities.map((asked) => ({ ...asked, level: toLevel(asked.level) })),
    })),
    mandatoryEvidence: snapshot.mandatoryEvidence,
    tupeLikely: snapshot.tupe !== null && likelyPositions.includes(snapshot.tupe.position),
    text: [snapshot.title, snapshot.summary, ...snapshot.requirements.map(({ description }) => description)]
      .filter((part) => part !== '')
      .join('\n'),
  };
}

function toEvidence(item: ProfileSnapshot['evidence'][number], vocabulary: Vocabulary): Evidence {
  const { id, capabilityCode, kind, title, outcome } = item;
  return {
    id,
    capabilityCode,
    kind,
    title,
    outcome,
    validFrom: toDate(item.validFrom),
    expiresOn: toDate(item.expiresOn),
    decayMonths: vocabulary.decayMonths(kind),
  };
}

/** A stated insurance counts like a certificate of that kind until it expires. */
function toInsurances({ commercial }: ProfileSnapshot): Evidence[] {
  return commercial.insurances.map(({ kind, expiresOn }) => ({
    id: `insurance:${kind}`,
    capabilityCode: null,
    kind: `insurance_${kind}`,
    title: '',
    validFrom: null,
    expiresOn: toDate(expiresOn),
    outcome: 'unverified',
    decayMonths: null,
  }));
}

const levels = [0, 1, 2, 3, 4] as const satisfies readonly Level[];

function toLevel(level: number): Level {
  return levels.find((each) => each === level) ?? 0;
}

const days = new Map<string, Temporal.PlainDate>();
const mostDays = 20_000;

// A market dates its evidence on a few thousand days: each is read once.
function toDate(day: string | null): Temporal.PlainDate | null {
  if (day === null) return null;
  const known = days.get(day);
  if (known) return known;
  const date = Temporal.PlainDate.from(day);
  if (days.size >= mostDays) days.clear();
  days.set(day, date);
  return date;
}
