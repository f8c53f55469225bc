import { paths } from '#app/paths.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import type { CompactSubcontract } from '#db/queries/compact.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import type { Mail } from '#emails/catalogue.ts';
import type { EventName } from '../notifications/events.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { subcontractTitle } from '../subcontracts/title.ts';

export type About = { title: string; otherName: string; url: string };
type News = { event: EventName; once: string; mail: (about: About) => Mail };

/** Tells the people of one side what happened about the Compact on their sub-contract. */
export async function tellSide(
  unit: UnitOfWork,
  subcontract: CompactSubcontract,
  side: 'prime' | 'provider',
  { event, once, mail }: News,
): Promise<void> {
  const title = subcontractTitle(subcontract.terms);
  const path = paths.subcontractCompact(subcontract.id);
  const readers = [side === 'prime' ? subcontract.prime_id : subcontract.provider_id];
  const otherName = side === 'prime' ? subcontract.provider_name : subcontract.prime_name;
  await tellEvent(unit, await peopleToTell(unit.db, readers), {
    event,
    once,
    opportunityId: subcontract.opportunity_id,
    title,
    why: [],
    path,
    mail: mail({ title, otherName, url: unit.site.env.APP_URL + path }),
  });
}
