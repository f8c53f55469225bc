import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { system } from '../identity/actor.ts';
import { findReadableOpportunity } from '../opportunities/find-opportunity.server.ts';
import { providersThatFit } from './find-providers.server.ts';
import { loadProviders } from './load-providers.server.ts';
import { matchOfPair } from './match-pair.server.ts';
import { matchesPerPage } from './page-of-matches.ts';
import { recomputeMatch } from './recompute-match.server.ts';
import { matchInFull, scoreToDigit } from './score-to-digit.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What `npm run match` is asked for. */
export const matchRequest = z.union([
  z.strictObject({ stored: z.uuid() }),
  z.strictObject({
    opportunity: z.uuid(),
    provider: z.uuid().optional(),
    explain: z.boolean().default(false),
    page: z.coerce.number().int().min(1).default(1),
  }),
]);
export type MatchRequest = z.infer<typeof matchRequest>;

/** What the command prints, and whether it found what it was asked for. */
export type MatchReport = { ok: boolean; text: string };

/** Answers the command from the same verbs as the pages. It only reads. */
export function reportMatch(services: Services, request: MatchRequest): Promise<MatchReport> {
  return 'stored' in request ? reportStored(services, request.stored) : reportOpportunity(services, request);
}

type OpportunityRequest = Exclude<MatchRequest, { stored: string }>;
type Opportunity = NonNullable<Awaited<ReturnType<typeof findReadableOpportunity>>>;

async function reportOpportunity(services: Services, request: OpportunityRequest): Promise<MatchReport> {
  const params = { opportunityId: request.opportunity };
  const opportunity = await findReadableOpportunity({ services, actor: system, params });
  if (!opportunity) return { ok: false, text: `There is no opportunity ${request.opportunity}.` };
  return request.provider
    ? reportPair(services, opportunity, request.provider)
    : reportRanking(services, opportunity, request);
}

async function reportPair(services: Services, { snapshot, version }: Opportunity, providerId: string) {
  const pair = await matchOfPair(services, snapshot, providerId);
  if (!pair) return { ok: false, text: `Organisation ${providerId} has no published profile.` };
  const profile = (await profileVersions(services, [providerId])).get(providerId) ?? null;
  const versions = { opportunity: version?.version ?? null, profile };
  return { ok: true, text: `${pair.name}\n${matchInFull(pair.match, versions)}` };
}

async function reportRanking(
  services: Services,
  { snapshot, version }: Opportunity,
  { page, explain }: OpportunityRequest,
): Promise<MatchReport> {
  const found = await providersThatFit(services, snapshot, { claimedOnly: false, text: '', page });
  const profiles = await profileVersions(
    services,
    found.ranked.map(({ organisationId }) => organisationId),
  );
  const first = (found.page - 1) * matchesPerPage + 1;
  const ranked = found.ranked.map(({ name, organisationId, match }, index) => {
    const line = `${String(first + index).padStart(4)}  ${match.total.toFixed(1).padStart(5)}  ${organisationId}  ${name}`;
    if (!explain) return line;
    const profile = profiles.get(organisationId) ?? null;
    return `${line}\n${indent(matchInFull(match, { opportunity: version?.version ?? null, profile }))}\n`;
  });
  const ruledOut = `${found.nearTotal} near misses, ${found.excludedTotal} ruled out otherwise`;
  const heading = [
    `${snapshot.title || 'Untitled draft'} (${version ? `version ${version.version}` : 'draft'})`,
    `${found.total} fit, ${ruledOut}. Page ${found.page} of ${found.pages}.`,
    ...(found.degraded ? ['Search did not answer: no words were compared.'] : []),
    ...(found.cut ? ['There are more candidates than are scored at once.'] : []),
  ];
  return { ok: true, text: [...heading, '', ...ranked].join('\n') };
}

async function reportStored(services: Services, matchId: string): Promise<MatchReport> {
  const recomputed = await recomputeMatch(services, matchId);
  if (!recomputed.ok) return { ok: false, text: refusals[recomputed.reason] };
  const { stored, score, differences } = recomputed;
  const versions = { opportunity: stored.opportunity_version, profile: stored.profile_version };
  const verdict =
    differences.length === 0
      ? 'The same to the digit.'
      : [
          'It comes out otherwise:',
          ...differences.map((each) => `  ${each.what}: stored ${each.stored}, now ${each.now}`),
        ].join('\n');
  const kept = `Stored on ${stored.created_at.toISOString()} for an ${stored.cause}: ${stored.total.toFixed(1)}`;
  return { ok: differences.length === 0, text: `${kept}\n\n${scoreToDigit(score, versions)}\n\n${verdict}` };
}

const refusals = {
  unknown_match: 'There is no stored match of that id.',
  unknown_formula: 'The match names a formula that is not known.',
  version_missing: 'A version that the match was made of is missing.',
};

async function profileVersions(services: Services, organisationIds: readonly string[]): Promise<Map<string, number>> {
  const vocabulary = vocabularyOf(await services.reference.current());
  const loaded = await loadProviders(services, organisationIds, vocabulary);
  return new Map(loaded.map(({ provider, version }) => [provider.organisationId, version]));
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '      ');
}
