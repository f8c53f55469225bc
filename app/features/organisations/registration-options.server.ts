import type { Services } from '#app/services/services.ts';
import { holdersOfNumber } from '#db/queries/organisation-identifier.ts';
import type { Registration } from './schema.ts';

export type Option = { value: string; text: string; hint?: string };
export type DetailOptions = {
  legalForms: Option[];
  sizes: Option[];
  districts: Option[];
  registers: Option[];
};

/** What the questions about an organisation offer. */
export async function detailOptions({ reference }: Services): Promise<DetailOptions> {
  const { list, places } = await reference.current();
  const options = (name: string) =>
    list(name).map(({ code, label, hint }): Option => ({ value: code, text: label, hint: hint ?? undefined }));
  const districts = places
    .nest()
    .flatMap(({ regions }) => regions)
    .flatMap((region) => region.districts.map(({ code, name }) => ({ value: code, text: `${name}, ${region.name}` })))
    .sort((left, right) => left.text.localeCompare(right.text, 'en-GB'));
  const open = list('organisation_scheme').filter(({ detail }) => detail.closed !== true);
  return {
    legalForms: options('legal_form'),
    // Imported notices may not say how large a firm is; the organisation itself knows.
    sizes: options('scale').filter(({ value }) => value !== 'sme'),
    districts,
    registers: open.map(({ code, label, hint }) => ({ value: code, text: label, hint: hint ?? undefined })),
  };
}

/** The answers of a registration in words, for the check page. */
export async function describeRegistration({ db, reference }: Services, registration: Registration) {
  const { label, places } = await reference.current();
  const numbers = [];
  for (const number of registration.numbers) {
    const holders = await holdersOfNumber(db, number);
    const register = label('organisation_scheme', number.scheme);
    numbers.push({ field: number.field, register, value: number.value, isGivenByOthers: holders.length > 0 });
  }
  const region = places.district(registration.district)?.region;
  const district = places.name(registration.district);
  return {
    name: registration.name,
    kinds: [registration.isProvider && 'Provider', registration.isPrime && 'Prime'].filter((kind) => kind !== false),
    isPrime: registration.isPrime,
    legalForm: label('legal_form', registration.legalForm),
    size: label('scale', registration.sizeBand),
    headOffice: region ? `${district}, ${places.name(region)}` : district,
    numbers,
  };
}
export type RegistrationSummary = Awaited<ReturnType<typeof describeRegistration>>;
