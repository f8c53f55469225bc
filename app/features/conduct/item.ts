import type { Services } from '#app/services/services.ts';
import type { ActingMembership } from '../identity/actor.ts';

/** `due`: something waits for the organisation; `overdue`: since a day that has passed; `optional`: it may; `done`: nothing to do now. */
export type ConductItemState = 'overdue' | 'due' | 'optional' | 'done';

/** One line on the home page of conduct. */
export type ConductItem = {
  text: string;
  hint: string;
  href: string;
  /** The day by which, as YYYY-MM-DD; null where there is none. */
  due: string | null;
  state: ConductItemState;
};

/** What a room has for an organisation to do. Reads only; says nothing that whoever acts for it may not read. */
export type ConductSource = (services: Services, organisation: ActingMembership) => Promise<ConductItem[]>;

/** Something that waits for an organisation: overdue once its day is over. */
export function waiting(today: string, item: Omit<ConductItem, 'state'>): ConductItem {
  return { ...item, state: item.due !== null && item.due < today ? 'overdue' : 'due' };
}
