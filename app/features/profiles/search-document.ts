import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import type { SearchDocument } from '#search/engine.ts';
import type { ProfileSnapshot } from './snapshot.ts';

/** What a list of results shows of a provider. */
export const profileResult = z.object({
  organisationId: z.string(),
  name: z.string(),
  excerpt: z.string(),
  places: z.string(),
  services: z.array(z.string()),
  claimed: z.boolean(),
});
export type ProfileResult = z.infer<typeof profileResult>;

const excerptCharacters = 280;
/** A claim counts for filtering from "practised" on (domain.md 4.2). */
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
  };
  return {
    id: snapshot.organisationId,
    version: published.version,
    title: snapshot.name,
    body: bodyOf(snapshot, reference, services),
    // Its own id too: matching asks how alike the words of one pair are.
    tags: [
      ...new Set([`organisation:${snapshot.organisationId}`, ...tagsOf(snapshot), ...placeTags(districts, reference)]),
    ],
    sortKeys: {
      name: snapshot.name.toLowerCase(),
      published_on: published.at.toISOString().slice(0, 10),
      capacity: snapshot.activities.reduce((sum, activity) => sum + (activity.capacityPerMonth ?? 0), 0),
    },
    data: result,
  };
}

/** An entry of a register is found where its register has it; what an organisation publishes, only where it works. */
function seatOf({ claimed, headOfficeDistrict }: ProfileSnapshot): string[] {
  return claimed || headOfficeDistrict === null ? [] : [headOfficeDistrict];
}

function tagsOf({ activities, capabilities, commercial, claimed, legalForm, sizeBand }: ProfileSnapshot): string[] {
  return [
    ...activities.flatMap((activity) => [
      `service:${activity.serviceType}`,
      ...activity.customerGroups.map((code) => `group:${code}`),
      ...activity.specialisms.map((code) => `specialism:${code}`),
      ...activity.ways.map((code) => `way:${code}`),
    ]),
    ...capabilities
      .filter(({ claimedLevel }) => claimedLevel >= practised)
      .map(({ capabilityCode }) => `capability:${capabilityCode}`),
    `claimed:${claimed ? 'yes' : 'no'}`,
    `tupe:${tupeTag(commercial.tupeExperience)}`,
    ...(legalForm ? [`legal_form:${legalForm}`] : []),
    ...(sizeBand ? [`size:${sizeBand}`] : []),
  ];
}

function tupeTag(experience: ProfileSnapshot['commercial']['tupeExperience']): string {
  if (experience === null) return 'unknown';
  return experience === 'none' ? 'no' : 'yes';
}

function placeTags(codes: readonly string[], { places }: Reference): string[] {
  return codes.flatMap((code) => {
    const district = places.district(code);
    const areas = district ? [`region:${district.region}`, `nation:${district.nation}`] : [];
    return [`district:${code}`, ...areas];
  });
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
