import { counted } from '#app/features/wording.ts';
import type { OpportunitySnapshot } from './snapshot.ts';

type Lot = OpportunitySnapshot['lots'][number];
type Requirement = OpportunitySnapshot['requirements'][number];

export const mostLots = 20;

/** Whether an opportunity is divided: one that is not has a single lot without a title. */
export function isDivided(lots: readonly Pick<Lot, 'title'>[]): boolean {
  return lots.length > 1 || lots.some(({ title }) => title !== '');
}

/** "Lot 2: Wirral" */
export function lotName({ title }: Pick<Lot, 'title'>, index: number): string {
  return title ? `Lot ${index + 1}: ${title}` : `Lot ${index + 1}`;
}

/** How many people a month the rows of a lot expect; null when none of them says. */
export function volumeOfLot(lotId: string, requirements: readonly Pick<Requirement, 'lotId' | 'volumeCentral'>[]) {
  const known = requirements
    .filter((requirement) => requirement.lotId === lotId)
    .map(({ volumeCentral }) => volumeCentral)
    .filter((volume) => volume !== null);
  return known.length === 0 ? null : known.reduce((sum, volume) => sum + volume, 0);
}

/** "3 lots", or "Not divided" */
export function lotsInWords(lots: readonly Lot[]): string {
  return isDivided(lots)
    ? `${counted(lots.length, 'lot')}: ${lots.map(({ title }) => title).join('; ')}`
    : 'Not divided';
}

/** What keeps the lots of a draft from being published, in words. */
export function lotProblems({ lots, requirements }: Pick<OpportunitySnapshot, 'lots' | 'requirements'>): string[] {
  if (!isDivided(lots)) return [];
  if (lots.length === 1) return ['Add another lot, or remove the only one: the whole then is one piece of work'];
  return lots.flatMap((lot, index) => problemsOf(lot, index, requirements));
}

function problemsOf(lot: Lot, index: number, requirements: readonly Requirement[]): string[] {
  const which = `lot ${index + 1}`;
  const { valueLowPence: low, valueHighPence: high } = lot;
  return [
    lot.title ? null : `Enter the title of ${which}`,
    requirements.some(({ lotId }) => lotId === lot.id) ? null : `Put at least one requirement in ${which}`,
    low !== null && high !== null && low > high
      ? `The highest value of ${which} must be no less than the lowest`
      : null,
  ].filter((message) => message !== null);
}
