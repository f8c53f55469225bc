/** The list that a code of a row belongs to. */
export type BitList = 'district' | 'group' | 'specialism';

/** Where the bits of each list stand in the words of a row, and how many words of 32 bits they take. */
export const placesOfBits = {
  group: { at: 0, words: 4 },
  specialism: { at: 4, words: 4 },
  district: { at: 8, words: 16 },
} as const satisfies Record<BitList, { at: number; words: number }>;

export const wordsOfRow = 24;

/** One published activity; a capacity of -1 is not stated. */
export type PublishedRow = { serviceType: string; bits: Int32Array; inPerson: boolean; capacity: number };

/** What is published of one provider. */
export type PublishedProvider = {
  id: string;
  claimed: boolean;
  /** By the bit of the capability: the level claimed, or ten more than the level verified. */
  levels: readonly number[];
  /** By the same bit, the last day on which some evidence counts, in days from 1970. */
  freshUntil: readonly number[];
  /** By kind, the last day on which one counts. */
  certificates: Readonly<Record<string, string>>;
  rows: readonly PublishedRow[];
};

type Ints = Int32Array<ArrayBuffer>;
type Bytes = Uint8Array<ArrayBuffer>;

/** The rows of one service, side by side, those of one provider together. Where the provider is -1 a row is there no more. */
export type ServiceRows = { used: number; gone: number; provider: Ints; bits: Ints; inPerson: Bytes; capacity: Ints };

/** Providers by number. */
export type Providers = {
  ids: string[];
  numbers: Map<string, number>;
  /** How many activities each has. */
  rows: Ints;
  claimed: Bytes;
  /** For each capability, by its bit. */
  levels: Bytes[];
  freshUntil: Ints[];
  certificates: Readonly<Record<string, string>>[];
};

/** The rows of the whole market, by service, and under `anyService` all of them once more. */
export type MarketRows = { services: Map<string, ServiceRows>; providers: Providers };

export const anyService = '';

export function emptyMarket(): MarketRows {
  return {
    services: new Map(),
    providers: {
      ids: [],
      numbers: new Map(),
      rows: new Int32Array(),
      claimed: new Uint8Array(),
      levels: [],
      freshUntil: [],
      certificates: [],
    },
  };
}
