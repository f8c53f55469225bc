import type { Services } from '#app/services/services.ts';
import type { ActingMembership } from '../identity/actor.ts';
import type { ConductItem, ConductItemState } from './item.ts';
import { type ConductRoom, conductRooms } from './rooms.ts';
import { conductSources } from './sources.server.ts';

const order: readonly ConductItemState[] = ['overdue', 'due', 'optional', 'done'];
const byUrgency = (left: ConductItem, right: ConductItem) =>
  order.indexOf(left.state) - order.indexOf(right.state) || (left.due ?? '9').localeCompare(right.due ?? '9');

export type ConductHome = { organisationName: string; items: ConductItem[]; rooms: ConductRoom[] };

/** What an organisation has to do about conduct, the most urgent first, and the ways into each room. */
export async function readConductHome(services: Services, organisation: ActingMembership): Promise<ConductHome> {
  const items: ConductItem[] = [];
  for (const source of conductSources) items.push(...(await source(services, organisation)));
  const { isPrime, isProvider } = organisation;
  return {
    organisationName: organisation.organisationName,
    items: items.sort(byUrgency),
    rooms: conductRooms.filter((room) => room.for === 'both' || (room.for === 'prime' ? isPrime : isProvider)),
  };
}
