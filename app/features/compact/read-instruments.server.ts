import type { Services } from '#app/services/services.ts';
import { compactInstruments } from '#db/queries/compact.ts';
import { type InstrumentsFound, instrumentsFor, nationsOf } from './instruments.ts';

/** Which instruments of the Compact family hold in these nations (GSS codes) on a day, and why. */
export async function findInstruments(
  { db, reference }: Services,
  nationCodes: readonly string[],
  on: string,
): Promise<InstrumentsFound> {
  const { places } = await reference.current();
  const nations = places.nations.filter(({ code }) => nationCodes.includes(code));
  return instrumentsFor(await compactInstruments(db), nations, on);
}

/** The same, for work in districts. Where no district is stated it may be anywhere in the United Kingdom. */
export async function findInstrumentsOf(services: Services, districts: readonly string[], on: string) {
  const { places } = await services.reference.current();
  const nations = districts.length > 0 ? nationsOf(districts, places.nations) : places.nations;
  return findInstruments(
    services,
    nations.map(({ code }) => code),
    on,
  );
}

type Offered = {
  headContract: { startsOn: string | null } | null;
  requirements: readonly { districts: readonly string[] }[];
};

/** The same for an opportunity: today, or on the day on which its head contract begins where that is still to come. */
export async function compactOfOpportunity(services: Services, { headContract, requirements }: Offered) {
  const today = services.clock.today().toString();
  const starts = headContract?.startsOn ?? today;
  const on = starts > today ? starts : today;
  const districts = [...new Set(requirements.flatMap((row) => row.districts))];
  return { on, ...(await findInstrumentsOf(services, districts, on)) };
}
