import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import type { SearchDocument } from '#search/engine.ts';
import { sectorOf } from '../organisations/sector.ts';
import { levelCode } from '../search/levels.ts';
import { placeTags, tagsOrUnsaid } from '../search/tags.ts';
import { capacityBandOf, capacityOf } from './capacity.ts';
import type { Claim } from './domain.ts';
import type { ProfileSnapshot } from './snapshot.ts';

/** What a list of results shows of a provider. */
export const profileResult = z.object({
  organisationId: z.string(),
  name: z.string(),
  excerpt: z.string(),
  places: z.string(),
  services: z.array(z.string()),
  claimed: z.boolean(),
  legalForm: z.string().nullable().default(null),
  sizeBand: z.string().nullable().default(null),
  headOfficeDistrict: z.string().nullable().default(null),
  capacityPerMonth: z.number().nullable().default(null),
  publishedOn: z.string().nullable().default(null),
});
export type ProfileResult = z.infer<typeof profileResult>;

const excerptCharacters = 280;
/** `capability` without a level means "practised" or better, as claimed (domain.md 4.2). */
const practised = 2;

/**
 * What search knows of a published profile. Legal form and size are there to filter by and never to rank by (domain.md,
 * correction 8).
 */
export function profileDocument(
  snapshot: ProfileSnapshot,
  reference: Reference,
  published: { version: number; at: Date },
): SearchDocument {
  const { places } = reference;
  const districts = places.expand(
    [...new Set([...snapshot.activities.flatMap((activity) => activity.districts), ...seatOf(snapshot)])].filter(
      places.isKnown,
    ),
  );
  const services = labels(
    reference,
    ['service_type'],
    snapshot.activities.map((activity) => activity.serviceType),
  );
  const result: ProfileResult = {
    organisationId: snapshot.organisationId,
    name: snapshot.name,
    excerpt: excerpt(snapshot.summary || (snapshot.registerText ?? '')),
    places: places.describe(districts),
    services,
    claimed: snapshot.claimed,
    legalForm: snapshot.legalForm,
    sizeBand: snapshot.sizeBand,
    headOfficeDistrict: snapshot.headOfficeDistrict,
    capacityPerMonth: capacityOf(snapshot.activities),
    publishedOn: published.at.toISOString().slice(0, 10),
  };
  return {
    id: snapshot.organisationId,
    version: published.version,
    title: snapshot.name,
    body: bodyOf(snapshot, reference, services),
    // Its own id too: matching asks how alike the words of one pair are.
    tags: [
      ...new Set([`organisation:${snapshot.organisationId}`, ...tagsOf(snapshot), ...placeTags(districts, places)]),
    ],
    sortKeys: {
      name: snapshot.name.toLowerCase(),
      published_on: published.at.toISOString().slice(0, 10),
    },
    point: places.centreOf(snapshot.headOfficeDistrict ?? '') ?? undefined,
    data: result,
  };
}

/** An entry of a register is found where its register has it; what an organisation publishes, only where it works. */
function seatOf({ claimed, headOfficeDistrict }: ProfileSnapshot): string[] {
  return claimed || headOfficeDistrict === null ? [] : [headOfficeDistrict];
}

function tagsOf({ activities, capabilities, commercial, claimed, legalForm, sizeBand }: ProfileSnapshot): string[] {
  return [
    ...activities.map(({ serviceType }) => `service:${serviceType}`),
    ...activities.flatMap(({ specialisms }) => specialisms.map((code) => `specialism:${code}`)),
    ...tagsOrUnsaid(
      'group',
      activities.flatMap(({ customerGroups }) => customerGroups),
    ),
    ...tagsOrUnsaid(
      'way',
      activities.flatMap(({ ways }) => ways),
    ),
    ...capabilities.flatMap(capabilityTags),
    `claimed:${claimed ? 'yes' : 'no'}`,
    `tupe:${tupeTag(commercial.tupeExperience)}`,
    ...tagsOrUnsaid('legal_form', [legalForm]),
    ...tagsOrUnsaid('sector', [sectorOf(legalForm)]),
    ...tagsOrUnsaid('size', [sizeBand]),
    ...tagsOrUnsaid('capacity', [capacityBandOf(capacityOf(activities))]),
  ];
}

// What a provider says and what somebody has checked are two things (domain.md 4.2), each at one level.
function capabilityTags({ capabilityCode, claimedLevel, verifiedLevel }: Claim): string[] {
  return [
    ...(claimedLevel >= practised ? [`capability:${capabilityCode}`] : []),
    ...(claimedLevel > 0 ? [`capability_claimed:${levelCode(capabilityCode, claimedLevel)}`] : []),
    ...(verifiedLevel ? [`capability_checked:${levelCode(capabilityCode, verifiedLevel)}`] : []),
  ];
}

function tupeTag(experience: ProfileSnapshot['commercial']['tupeExperience']): string {
  if (experience === null) return 'unknown';
  return experience === 'none' ? 'no' : 'yes';
}

function bodyOf(
  { summary, registerText, activities }: ProfileSnapshot,
  reference: Reference,
  services: string[],
): string {
  const groups = labels(
    reference,
    ['customer_group'],
    activities.flatMap((activity) => activity.customerGroups),
  );
  const specialisms = labels(
    reference,
    ['specialism', 'health'],
    activities.flatMap((activity) => activity.specialisms),
  );
  const descriptions = activities.map((activity) => activity.description);
  return [summary, ...services, ...groups, ...specialisms, ...descriptions, registerText ?? '']
    .filter(Boolean)
    .join('\n');
}

function labels(reference: Reference, lists: readonly string[], codes: readonly string[]): string[] {
  return [...new Set(codes)].map((code) =>
    reference.label(lists.find((list) => reference.has(list, code)) ?? '', code),
  );
}

function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= excerptCharacters) return line;
  const cut = line.slice(0, excerptCharacters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), excerptCharacters / 2))}…`;
}
