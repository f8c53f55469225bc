export type Volume = { volumeLow: number | null; volumeCentral: number | null; volumeHigh: number | null };

/** The first thing wrong with a low, a central and a high case; null when they are in order or not given. */
export function volumeProblem({ volumeLow, volumeCentral, volumeHigh }: Volume): {
  field: 'volume_low' | 'volume_central' | 'volume_high';
  message: string;
} | null {
  if (volumeCentral === null) {
    return volumeLow === null && volumeHigh === null
      ? null
      : { field: 'volume_central', message: 'Enter the number that you expect a month' };
  }
  if (volumeLow !== null && volumeLow > volumeCentral) {
    return { field: 'volume_low', message: 'The lowest number must be no more than the number that you expect' };
  }
  if (volumeHigh !== null && volumeHigh < volumeCentral) {
    return { field: 'volume_high', message: 'The highest number must be no less than the number that you expect' };
  }
  return null;
}

/** "20 a month (10 to 30)" */
export function volumeInWords({ volumeLow, volumeCentral, volumeHigh }: Volume): string {
  if (volumeCentral === null) return 'Not stated';
  const people = volumeCentral.toLocaleString('en-GB');
  if (volumeLow === null && volumeHigh === null) return `${people} people a month`;
  if (volumeLow === null) return `${people} people a month, at most ${volumeHigh?.toLocaleString('en-GB')}`;
  if (volumeHigh === null) return `${people} people a month, at least ${volumeLow.toLocaleString('en-GB')}`;
  return `${people} people a month, between ${volumeLow.toLocaleString('en-GB')} and ${volumeHigh.toLocaleString('en-GB')}`;
}
