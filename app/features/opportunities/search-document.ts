import type { PlaceIndex } from '#db/reference/place-index.ts';
import type { SearchDocument } from '#search/engine.ts';
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
  const found = districts.flatMap((code) => places.district(code) ?? []);
  const { requirements, headContract, tupe } = snapshot;
  return [
    ...new Set([
      `status:${status}`,
      ...requirements.map(({ serviceType }) => `service:${serviceType}`),
      ...requirements.flatMap(({ customerGroups }) => customerGroups.map((code) => `group:${code}`)),
      ...requirements.flatMap(({ specialisms }) => specialisms.map((code) => `specialism:${code}`)),
      ...found.flatMap(({ code, region, nation }) => [`district:${code}`, `region:${region}`, `nation:${nation}`]),
      ...(headContract ? [`programme:${headContract.programme}`] : []),
      ...(tupe ? [`tupe:${tupe.position}`] : []),
      `value_band:${valueBandOf(snapshot)}`,
      `prime:${snapshot.organisationId}`,
    ]),
  ];
}

function wordsOf(
  { summary, organisationName, headContract, requirements, cpvCodes }: OpportunitySnapshot,
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
