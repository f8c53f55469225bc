import type { Services } from '#app/services/services.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { closeReaders } from '#db/queries/close-readers.ts';
import { system } from '../identity/actor.ts';
import { type EventNews, tellEvent } from './tell-event.server.ts';

const atOnce = 100;

/**
 * Tells everyone who looked closely at an opportunity, some at a time. Safe to repeat: each hears of it once.
 * @param knowing the organisations that hear of it in another way
 */
export async function tellCloseReaders(
  services: Services,
  news: EventNews,
  knowing: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const readers = await closeReaders(services.db, news.opportunityId, { after, limit: atOnce });
    await inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => {
      const untold = readers.filter(({ organisationId }) => !organisationId || !knowing.has(organisationId));
      await tellEvent(unit, untold, news);
      return { ok: true };
    });
    const last = readers.at(-1);
    if (!last || readers.length < atOnce) return;
    after = last.personId;
  }
}
