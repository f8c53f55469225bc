import type { Services } from '#app/services/services.ts';
import { findInstruments } from './read-instruments.server.ts';

/** What the page about the Compact asks, and its answer for places and a day. */
export async function readInstrumentPage(services: Services) {
  const { places } = await services.reference.current();
  const today = services.clock.today().toString();
  return {
    nations: places.nations.map(({ code, name }) => ({ code, name })),
    today,
    async answer({ nations, on }: { nations: readonly string[]; on: string | null }) {
      const day = on ?? today;
      const where = nations.map((code) => places.name(code)).join(', ');
      return { where, on: day, found: await findInstruments(services, nations, day) };
    },
  };
}
