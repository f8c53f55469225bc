/** How far a made-up sub-contract came, and what is wrong with it. Days are counted back from today. */
export type SubcontractStage = {
  name: string;
  /** Which prime, and which of its providers: 0 is the one that a visitor can be. */
  prime: number;
  provider: number;
  awardedAgo: number;
  signedAgo?: number;
  isConfirmed?: boolean;
  disputed?: string;
  liveAgo?: number;
  endedAgo?: number;
  /** Its term ends before that of the head contract, and nobody says why. */
  isTermShort?: boolean;
  paymentDays?: number;
  /** Referrals of a month as a share of the lowest, central or highest that was indicated. */
  flow?: 'central' | 'low' | 'none' | 'differing';
  /** How invoices are paid. */
  pays?: 'early' | 'late' | 'mostly';
  notice?: 'short' | 'performance' | 'partner' | 'change';
};

/** Every stage that a sub-contract can be at, over three primes and eight providers. */
export const subcontractStages: readonly SubcontractStage[] = [
  {
    name: 'paid late',
    prime: 0,
    provider: 0,
    awardedAgo: 400,
    signedAgo: 380,
    isConfirmed: true,
    liveAgo: 350,
    flow: 'differing',
    pays: 'late',
    paymentDays: 30,
  },
  { name: 'to confirm', prime: 0, provider: 0, awardedAgo: 30, signedAgo: 6 },
  {
    name: 'goes well',
    prime: 0,
    provider: 1,
    awardedAgo: 430,
    signedAgo: 415,
    isConfirmed: true,
    liveAgo: 395,
    flow: 'central',
    pays: 'early',
    paymentDays: 14,
  },
  { name: 'never signed', prime: 0, provider: 2, awardedAgo: 75 },
  {
    name: 'no referrals',
    prime: 0,
    provider: 3,
    awardedAgo: 170,
    signedAgo: 150,
    isConfirmed: true,
    liveAgo: 125,
    flow: 'none',
    isTermShort: true,
    paymentDays: 30,
  },
  {
    name: 'short notice',
    prime: 0,
    provider: 4,
    awardedAgo: 300,
    signedAgo: 280,
    isConfirmed: true,
    liveAgo: 250,
    flow: 'low',
    pays: 'mostly',
    paymentDays: 30,
    notice: 'short',
  },
  {
    name: 'disputed',
    prime: 1,
    provider: 1,
    awardedAgo: 40,
    signedAgo: 20,
    disputed: 'The copy that we signed says 60 referrals a month, not 40.',
  },
  {
    name: 'improvement first',
    prime: 1,
    provider: 5,
    awardedAgo: 330,
    signedAgo: 310,
    isConfirmed: true,
    liveAgo: 290,
    flow: 'low',
    pays: 'mostly',
    paymentDays: 30,
    notice: 'performance',
  },
  {
    name: 'ended',
    prime: 1,
    provider: 6,
    awardedAgo: 500,
    signedAgo: 480,
    isConfirmed: true,
    liveAgo: 460,
    endedAgo: 40,
    flow: 'central',
    pays: 'early',
    paymentDays: 30,
  },
  {
    name: 'goes well too',
    prime: 1,
    provider: 7,
    awardedAgo: 260,
    signedAgo: 240,
    isConfirmed: true,
    liveAgo: 220,
    flow: 'central',
    pays: 'early',
    paymentDays: 30,
  },
  {
    name: 'partner replaced',
    prime: 2,
    provider: 2,
    awardedAgo: 280,
    signedAgo: 260,
    isConfirmed: true,
    liveAgo: 240,
    flow: 'low',
    pays: 'mostly',
    paymentDays: 30,
    notice: 'partner',
  },
  {
    name: 'terms to change',
    prime: 2,
    provider: 0,
    awardedAgo: 210,
    signedAgo: 190,
    isConfirmed: true,
    liveAgo: 170,
    flow: 'central',
    pays: 'mostly',
    paymentDays: 45,
    notice: 'change',
  },
  // What its outgoing provider gave for the opportunity waits for that one's word.
  { name: 'to open', prime: 0, provider: 3, awardedAgo: 12 },
];
