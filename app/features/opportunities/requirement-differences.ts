import { type Difference, differenceIn, listed, type Vocabulary } from './difference.ts';
import { isDivided, lotName } from './lots.ts';
import type { OpportunitySnapshot } from './snapshot.ts';
import { volumeInWords } from './volume.ts';

type Requirement = OpportunitySnapshot['requirements'][number];
type Lots = OpportunitySnapshot['lots'];
type Needs = Pick<OpportunitySnapshot, 'requirements' | 'lots'>;

/** What differs between the requirement rows of two versions. A row is the same row when it has the same id. */
export function requirementDifferences(before: Needs, after: Needs, vocabulary: Vocabulary): Difference[] {
  const service = ({ serviceType }: Requirement) => vocabulary.label('service_type', serviceType);
  const gone = before.requirements.filter(({ id }) => !after.requirements.some((row) => row.id === id));
  return [
    ...gone.map((row) => ({ what: 'Requirement', before: inShort(row, vocabulary), after: null, need: true })),
    ...after.requirements.flatMap((row, index) => {
      const which = `Requirement ${index + 1}`;
      const earlier = before.requirements.find(({ id }) => id === row.id);
      if (!earlier) return [{ what: which, before: null, after: inShort(row, vocabulary), need: true }];
      // A lot under another title is still the lot of its rows.
      const named = (lots: Lots) => lots.map((lot) => after.lots.find(({ id }) => id === lot.id) ?? lot);
      const was = partsOf(earlier, isDivided(before.lots) ? named(before.lots) : before.lots, vocabulary);
      const parts = partsOf(row, after.lots, vocabulary).map((part, place) => ({
        ...part,
        was: was[place]?.says ?? null,
      }));
      const changed = parts.flatMap(({ name, says, was: said }) =>
        differenceIn(`${which} (${service(row)}): ${name}`, said, says, true),
      );
      return [...changed, ...placesChanged(`${which} (${service(row)}): places`, earlier, row, vocabulary)];
    }),
  ];
}

function partsOf(row: Requirement, lots: Lots, { label, has }: Vocabulary): { name: string; says: string | null }[] {
  const specialism = (code: string) => label(has('specialism', code) ? 'specialism' : 'health', code);
  const lotIndex = lots.findIndex(({ id }) => id === row.lotId);
  const lot = lots[lotIndex];
  return [
    { name: 'service', says: label('service_type', row.serviceType) },
    { name: 'how much it matters', says: row.importance === 'essential' ? 'Essential' : 'Desirable' },
    { name: 'lot', says: lot && isDivided(lots) ? lotName(lot, lotIndex) : null },
    { name: 'description', says: row.description },
    { name: 'for whom', says: listed(row.customerGroups, (code) => label('customer_group', code)) },
    { name: 'specialisms', says: listed(row.specialisms, specialism) },
    { name: 'how many', says: volumeInWords(row) },
    {
      name: 'capabilities',
      says:
        row.capabilities
          .map(({ code, level, importance }) => `${label('capability', code)}: level ${level} (${importance})`)
          .join('; ') || null,
    },
  ];
}

// A description in few words can be the same for different places, so what came and went is named.
function placesChanged(what: string, before: Requirement, after: Requirement, { places }: Vocabulary): Difference[] {
  const came = after.districts.filter((code) => !before.districts.includes(code));
  const went = before.districts.filter((code) => !after.districts.includes(code));
  if (came.length + went.length === 0) return [];
  const named = (codes: string[]) => codes.map(places.name).join(', ');
  const moves = [came.length > 0 && `added: ${named(came)}`, went.length > 0 && `taken out: ${named(went)}`];
  return [
    {
      what,
      before: describe(before, { places }) || null,
      after: `${describe(after, { places })} (${moves.filter(Boolean).join('; ')})`,
      need: true,
    },
  ];
}

function describe({ districts }: Requirement, { places }: Pick<Vocabulary, 'places'>): string {
  return places.describe(districts.filter(places.isKnown));
}

function inShort(row: Requirement, vocabulary: Vocabulary): string {
  const groups = row.customerGroups.map((code) => vocabulary.label('customer_group', code)).join('; ');
  return [vocabulary.label('service_type', row.serviceType), groups, describe(row, vocabulary), volumeInWords(row)]
    .filter(Boolean)
    .join(', ');
}
