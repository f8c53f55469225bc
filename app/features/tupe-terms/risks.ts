import type { Party } from '../tupe/domain.ts';

export const risks = [
  'pre_transfer',
  'post_transfer',
  'eli',
  'consult',
  'undisclosed',
  'redesign',
  'pension',
  'exit',
] as const;
export type Risk = (typeof risks)[number];

type RiskWords = {
  title: string;
  /** By whom it is normally borne. */
  borneBy: string;
  /** The clause that is offered, for both sides to edit. */
  clause: string;
};

/** The usual map of who bears what, and clauses to begin with (domain.md 3.5a). They are a start for a lawyer, not advice. */
export const riskWords: Readonly<Record<Risk, RiskWords>> = {
  pre_transfer: {
    title: 'Pay, tax and claims from before the transfer',
    borneBy: 'The outgoing provider',
    clause:
      'The giver meets all pay, tax, pension contributions and claims of the staff that arise from the time before the transfer date.',
  },
  post_transfer: {
    title: 'Claims from after the transfer',
    borneBy: 'The incoming provider',
    clause: 'The giver meets all pay, tax and claims of the staff that arise from the transfer date on.',
  },
  eli: {
    title: 'Employee liability information missing or wrong',
    borneBy: 'The outgoing provider',
    clause:
      'The giver meets the loss that comes of employee liability information that is late, incomplete or wrong when it is given.',
  },
  consult: {
    title: 'A failure to inform or consult',
    borneBy: 'Whoever fails to, each for its own default',
    clause:
      'The giver meets what a tribunal awards for its own failure to inform or consult. To the staff both employers may be liable together.',
  },
  undisclosed: {
    title: 'An employee appears who was not on the list',
    borneBy: 'The outgoing provider, if the incoming one dismisses within the agreed window',
    clause:
      'Where somebody who was not listed proves to have transferred and the receiver dismisses them within the window, the giver meets the cost of employing and dismissing them.',
  },
  redesign: {
    title: 'Redundancies that a redesign of the service causes',
    borneBy: 'The prime, or shared',
    clause:
      'Where staff become redundant because the service was redesigned, the giver meets its share of the notice and redundancy pay.',
  },
  pension: {
    title: 'A pension deficit or a shortfall of a bulk transfer',
    borneBy: 'The funder or the outgoing provider; never a micro provider',
    clause:
      'The giver meets any deficit of the scheme that arose before the transfer date, and any shortfall of a bulk transfer of pensions.',
  },
  exit: {
    title: 'The next transfer, when this contract ends',
    borneBy: 'The same split the other way round',
    clause:
      'When the contract ends the giver gives, as the outgoing employer, the promises that were given to it at the start, to whoever comes after it.',
  },
};

export type Default = {
  risk: Risk;
  giver: Party;
  receiver: Party;
  sharePercent: number | null;
  windowDays: number | null;
};

const usual: readonly Default[] = [
  { risk: 'pre_transfer', giver: 'outgoing', receiver: 'incoming', sharePercent: null, windowDays: null },
  { risk: 'post_transfer', giver: 'incoming', receiver: 'outgoing', sharePercent: null, windowDays: null },
  { risk: 'eli', giver: 'outgoing', receiver: 'incoming', sharePercent: null, windowDays: null },
  { risk: 'consult', giver: 'outgoing', receiver: 'incoming', sharePercent: null, windowDays: null },
  { risk: 'consult', giver: 'incoming', receiver: 'outgoing', sharePercent: null, windowDays: null },
  { risk: 'undisclosed', giver: 'outgoing', receiver: 'incoming', sharePercent: null, windowDays: 28 },
  { risk: 'redesign', giver: 'prime', receiver: 'incoming', sharePercent: 100, windowDays: null },
  { risk: 'pension', giver: 'funder', receiver: 'incoming', sharePercent: null, windowDays: null },
  { risk: 'exit', giver: 'incoming', receiver: 'prime', sharePercent: null, windowDays: null },
];

/**
 * The promises to begin with, for the sides that there are: where no funder is named, a pension deficit is with the outgoing
 * provider, and what nobody could give is left out.
 */
export function defaultPromises(sides: ReadonlySet<Party>): Default[] {
  const present = (side: Party) => side === 'incoming' || sides.has(side);
  return usual
    .map((one) => (one.risk === 'pension' && !sides.has('funder') ? { ...one, giver: 'outgoing' as const } : one))
    .filter(({ giver, receiver }) => present(giver) && present(receiver));
}
