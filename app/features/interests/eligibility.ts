import type { Temporal } from 'temporal-polyfill';
import { paths } from '#app/paths.ts';
import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import type { Exclusion, ExclusionKind, ProviderForMatch } from '../matching/domain.ts';
import { findExclusions } from '../matching/exclusions.ts';
import { toOpportunityForMatch } from '../matching/to-match.ts';
import type { Vocabulary } from '../matching/vocabulary.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';

/** Why a provider cannot answer, what would lift it, and where it can do that; no place where it cannot. */
export type Obstacle = { reason: string; lift: string; href: string | null };

/** Whether a provider may answer: what stands against the whole, and against each lot that it does not fit. */
export type Eligibility = { obstacles: Obstacle[]; lots: { lotId: string; obstacles: Obstacle[] }[] };

export type Candidate = {
  organisationId: string;
  status: OrganisationStatus;
  /** Its published profile, as matching reads it; null when it has none. */
  provider: ProviderForMatch | null;
};

/**
 * The hard exclusions of matching (design.md 7) as reasons not to take an interest, and who may send one at all. A lot is
 * set beside a provider by its own rows, so that one may fit a lot and not another.
 */
export function eligibilityOf(
  opportunity: OpportunitySnapshot,
  candidate: Candidate,
  today: Temporal.PlainDate,
  vocabulary: Vocabulary,
): Eligibility {
  const { provider, organisationId } = candidate;
  const general = [...statusObstacles(candidate), ...sourceObstacles(opportunity)];
  if (!provider) return { obstacles: [...general, notPublished(organisationId)], lots: [] };
  const excludedBy = (asked: Pick<OpportunitySnapshot, 'requirements' | 'mandatoryEvidence'>) =>
    findExclusions(toOpportunityForMatch({ ...opportunity, ...asked }, vocabulary), provider, today, vocabulary.names);
  const inProfile = (step: string) => (exclusion: Exclusion) => obstacleOf(exclusion, organisationId, step);
  const lots = opportunity.lots.map(({ id }) => {
    const requirements = opportunity.requirements.filter(({ lotId }) => lotId === id);
    const exclusions = excludedBy({ requirements, mandatoryEvidence: [] }).filter(({ kind }) => ofRows.has(kind));
    return { lotId: id, obstacles: exclusions.map(inProfile('activities')) };
  });
  const standing = excludedBy({ requirements: [], mandatoryEvidence: [] }).map(inProfile('check'));
  const certificates = opportunity.mandatoryEvidence.flatMap((kind) =>
    excludedBy({ requirements: [], mandatoryEvidence: [kind] })
      .filter((exclusion) => ofCertificates.has(exclusion.kind))
      .map(inProfile(kind.startsWith('insurance_') ? 'insurances' : 'evidence')),
  );
  const fitsNone = lots.every(({ obstacles }) => obstacles.length > 0);
  const common = fitsNone ? distinct(lots.flatMap(({ obstacles }) => obstacles)) : [];
  return { obstacles: [...general, ...standing, ...certificates, ...common], lots };
}

const ofRows: ReadonlySet<ExclusionKind> = new Set(['service', 'group', 'place']);
const ofCertificates: ReadonlySet<ExclusionKind> = new Set(['certificate_missing', 'certificate_expired']);

function distinct(obstacles: readonly Obstacle[]): Obstacle[] {
  return [...new Map(obstacles.map((one) => [`${one.reason} ${one.lift}`, one])).values()];
}

function statusObstacles({ status, organisationId }: Candidate): Obstacle[] {
  const href = paths.organisationIdentifiers(organisationId);
  switch (status) {
    case 'verified':
      return [];
    case 'suspended':
      return [
        { reason: 'Your organisation is suspended', lift: 'The end of the suspension, by a steward', href: null },
      ];
    case 'refused':
      return [{ reason: 'Your organisation was refused', lift: 'Being verified by a steward', href }];
    default:
      return [
        {
          reason: 'No steward has verified your organisation yet',
          lift: 'Give its registration numbers; a steward checks them',
          href,
        },
      ];
  }
}

function sourceObstacles({ source }: OpportunitySnapshot): Obstacle[] {
  if (source === null) return [];
  return [
    { reason: `This was not posted here: it comes from ${source}`, lift: 'Answer it where it was posted', href: null },
  ];
}

function notPublished(organisationId: string): Obstacle {
  return {
    reason: 'Your profile is not published',
    lift: 'Publish your profile',
    href: paths.profileEdit(organisationId, 'check'),
  };
}

function obstacleOf({ kind, reason, lift }: Exclusion, organisationId: string, step: string): Obstacle {
  // Nothing in a profile ends an exclusion that an authority has made.
  return { reason, lift, href: kind === 'excluded' ? null : paths.profileEdit(organisationId, step) };
}
