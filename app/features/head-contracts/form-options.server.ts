import type { Services } from '#app/services/services.ts';
import { listProgrammeAreas } from '#db/queries/head-contract.ts';
import { type PlaceOptions, placeOptions } from '../places/place-options.ts';
import { areaKey, otherArea } from './domain.ts';

type Option = { value: string; text: string; hint?: string };

/** What the form of a head contract offers for a programme. */
export type HeadContractOptions = {
  programme: { code: string; label: string };
  areas: Option[];
  regimes: Option[];
  places: PlaceOptions;
};

/** The programmes to choose from. */
export async function programmeOptions(services: Services): Promise<Option[]> {
  const { list } = await services.reference.current();
  return list('programme').map(({ code, label, hint }) => ({ value: code, text: label, hint: hint ?? undefined }));
}

/** Reads the choices of the form; null for a programme that is not known. */
export async function headContractOptions(services: Services, programme: string): Promise<HeadContractOptions | null> {
  const { has, label, list, places } = await services.reference.current();
  if (!has('programme', programme)) return null;
  const areas = await listProgrammeAreas(services.db, programme);
  const choices = areas.map((area) => ({ value: areaKey(area), text: `${area.code} ${area.name} (${area.version})` }));
  return {
    programme: { code: programme, label: label('programme', programme) },
    areas: choices.length > 0 ? [...choices, { value: otherArea, text: 'Other places' }] : [],
    regimes: list('procurement_regime').map((regime) => ({
      value: regime.code,
      text: regime.label,
      hint: regime.hint ?? undefined,
    })),
    places: placeOptions(places),
  };
}
