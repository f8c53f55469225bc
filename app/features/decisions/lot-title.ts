import { isDivided, lotName } from '../opportunities/lots.ts';

type Lot = { id: string; title: string };

/** "Lot 2: Wirral"; null where the opportunity is not divided. */
export function lotTitle(lots: readonly Lot[], lotId: string): string | null {
  const index = lots.findIndex(({ id }) => id === lotId);
  const lot = lots[index];
  return lot && isDivided(lots) ? lotName(lot, index) : null;
}

/** "Employment support, lot 2: Wirral": an opportunity and one lot of it, as mails and lists name them. */
export function titleWithLot(snapshot: { title: string; lots: readonly Lot[] }, lotId: string): string {
  const lot = lotTitle(snapshot.lots, lotId);
  return lot ? `${snapshot.title}, ${lot.charAt(0).toLowerCase()}${lot.slice(1)}` : snapshot.title;
}
