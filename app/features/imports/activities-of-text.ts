import { onlyGivesGrants, readText } from '../proposals/read-text.ts';
import { stableId } from './stable-id.ts';

/**
 * The activities that a register's text comes to, one for each service that it names: an activity has a place, and an
 * organisation that only gives money has none of these services.
 */
export function activitiesOfText(text: string, organisationId: string, districts: readonly string[]) {
  if (districts.length === 0 || onlyGivesGrants(text)) return [];
  const { services, customerGroups, specialisms, ways } = readText(text);
  return services.map((serviceType) => ({
    id: stableId('activity', organisationId, serviceType),
    serviceType,
    customerGroups,
    specialisms,
    districts: [...districts],
    ways,
    capacityPerMonth: null,
    since: null,
    description: '',
  }));
}
