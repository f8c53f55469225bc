import type { TextReading } from '../proposals/read-text.ts';
import type { OpportunityForMatch, ProviderForMatch, Requirement } from './domain.ts';
import { expandGroups, type Vocabulary } from './vocabulary.ts';

/** A need known only by its words, with the districts that its author named; none when no place was named. */
export type WordsAlone = { readonly title?: string; readonly text: string; readonly districts: readonly string[] };

/** The title with the text. */
export function wholeText({ title = '', text }: Pick<WordsAlone, 'title' | 'text'>): string {
  return [title, text].filter((part) => part !== '').join('\n');
}

/**
 * The need that a text comes to: a proposed row for each service that it names, or one row for the people and places of a
 * text that names no service.
 */
export function needOfText(
  { title = '', text, districts }: WordsAlone,
  reading: TextReading,
  { plainGroups }: Vocabulary,
): OpportunityForMatch {
  const services = reading.services.length > 0 ? reading.services : [null];
  const customerGroups = expandGroups(reading.customerGroups, plainGroups);
  return {
    opportunityId: 'text',
    title,
    proposed: true,
    requirements: services.map(
      (serviceType): Requirement => ({
        id: serviceType ?? 'any service',
        serviceType,
        customerGroups,
        specialisms: reading.specialisms,
        districts,
        volumeLow: null,
        volumeCentral: null,
        volumeHigh: null,
        importance: 'essential',
        capabilities: [],
      }),
    ),
    mandatoryEvidence: [],
    tupeLikely: false,
    text: wholeText({ title, text }),
  };
}

/** The provider that a text comes to, such as a few words on what somebody offers: all that it says is proposed. */
export function offerOfText(
  { title = '', text, districts }: WordsAlone,
  { services, customerGroups, specialisms, ways }: TextReading,
  { plainGroups }: Vocabulary,
): ProviderForMatch {
  return {
    organisationId: 'text',
    name: title || text,
    claimed: false,
    seat: districts,
    activities: services.map((serviceType) => ({
      id: serviceType,
      serviceType,
      customerGroups: expandGroups(customerGroups, plainGroups),
      specialisms,
      districts,
      ways,
      capacityPerMonth: null,
      since: null,
    })),
    capabilities: [],
    evidence: [],
    tupeExperience: null,
    excluded: false,
    publishedOn: null,
    trackRecord: { delivered: 0, adjusted: null },
  };
}
