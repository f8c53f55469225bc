import type { PlaceIndex } from '#db/reference/place-index.ts';
import type { SearchDocument } from '#search/engine.ts';
import { levelCode } from '../search/levels.ts';
import { placeTags, tagsOrUnsaid } from '../search/tags.ts';
import { districtsAsked } from './area.ts';
import type { PublishedVersion } from './published-version.server.ts';
import type { OpportunityHit } from './search-hit.ts';
import type { OpportunitySnapshot } from './snapshot.ts';
import { valueBandOf } from './value.ts';

// Sorts before every date, so that what has no deadline counts as closed.
const noDeadline = '0000-01-01';
const mostSummary = 300;

/** A published opportunity as search holds it. `labelOf` gives the words of a code, so that they are found as well. */
export function opportunityDocument(
  version: PublishedVersion,
  places: PlaceIndex,
  labelOf: (list: string, code: string) => string,
): SearchDocument {
  const { snapshot } = version;
  const districts = districtsAsked(snapshot.requirements).filter(places.isKnown);
  return {
    id: snapshot.opportunityId,
    version: version.revision,
    title: snapshot.title,
    body: wordsOf(snapshot, places, districts, labelOf),
    tags: tagsOf(version, places, districts),
    sortKeys: {
      response_deadline: snapshot.responseDeadline ?? noDeadline,
      published_at: version.publishedAt.toISOString(),
      value_high: snapshot.valueHighPence,
    },
    data: hitOf(version, places, districts),
  };
}

function tagsOf({ snapshot, status }: PublishedVersion, places: PlaceIndex, districts: readonly string[]): string[] {
  const { requirements, headContract, tupe } = snapshot;
  return [
    ...new Set([
      `status:${status}`,
      ...tagsOrUnsaid(
        'service',
        requirements.map(({ serviceType }) => serviceType),
      ),
      ...tagsOrUnsaid(
        'group',
        requirements.flatMap(({ customerGroups }) => customerGroups),
      ),
      ...requirements.flatMap(({ specialisms }) => specialisms.map((code) => `specialism:${code}`)),
      ...placeTags(districts, places),
      ...levelsAsked(requirements).map((code) => `capability_asked:${code}`),
      ...tagsOrUnsaid('programme', [headContract?.programme]),
      ...tagsOrUnsaid('tupe', [tupe?.position]),
      ...tagsOrUnsaid('value_band', [valueBandOf(snapshot)]),
      `prime:${snapshot.organisationId}`,
    ]),
  ];
}

// Once for each capability, at the highest level that any requirement asks for.
function levelsAsked(requirements: OpportunitySnapshot['requirements']): string[] {
  const levels = new Map<string, number>();
  for (const { code, level } of requirements.flatMap(({ capabilities }) => capabilities)) {
    levels.set(code, Math.max(level, levels.get(code) ?? 0));
  }
  return [...levels].map(([code, level]) => levelCode(code, level));
}

function wordsOf(
  { summary, organisationName, headContract, lots, requirements, cpvCodes }: OpportunitySnapshot,
  places: PlaceIndex,
  districts: readonly string[],
  labelOf: (list: string, code: string) => string,
): string {
  const areas = new Set(
    districts.flatMap((code) => [code, places.district(code)?.region ?? code, places.district(code)?.nation ?? code]),
  );
  return [
    summary,
    organisationName,
    ...(headContract ? [headContract.name, headContract.areaName, labelOf('programme', headContract.programme)] : []),
    ...lots.flatMap(({ title, description }) => [title, description]),
    ...requirements.flatMap((requirement) => [
      requirement.description,
      labelOf('service_type', requirement.serviceType),
      ...requirement.customerGroups.map((code) => labelOf('customer_group', code)),
      ...requirement.specialisms.map((code) => labelOf('specialism', code)),
    ]),
    ...[...areas].map(places.name),
    ...cpvCodes,
  ].join('\n');
}

function hitOf(version: PublishedVersion, places: PlaceIndex, districts: readonly string[]): OpportunityHit {
  const { snapshot } = version;
  return {
    title: snapshot.title,
    summary: shortened(snapshot.summary),
    organisationId: snapshot.organisationId,
    organisationName: snapshot.organisationName,
    programme: snapshot.headContract?.programme ?? null,
    services: [...new Set(snapshot.requirements.map(({ serviceType }) => serviceType))],
    places: districts.length > 0 ? places.describe(districts) : 'Places not stated',
    valueLowPence: snapshot.valueLowPence,
    valueHighPence: snapshot.valueHighPence,
    tupe: snapshot.tupe?.position ?? null,
    questions: snapshot.questions.length,
    questionWords: snapshot.questions.reduce((sum, { maxWords }) => sum + maxWords, 0),
    responseDeadline: snapshot.responseDeadline,
    decisionDate: snapshot.decisionDate,
    publishedAt: version.publishedAt.toISOString(),
    status: version.status,
  };
}

function shortened(text: string): string {
  if (text.length <= mostSummary) return text;
  return `${text.slice(0, text.lastIndexOf(' ', mostSummary) || mostSummary)}…`;
}
