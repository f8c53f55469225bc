import { sectorOf } from '../organisations/sector.ts';
import { isSme } from '../organisations/size.ts';

/** What stands for spend until payments are recorded. */
export const spendNotKnown = 'Not known yet: payments are not recorded here';

type Awarded = { sizeBand: string | null; legalForm: string | null; valuePence: number | null };

/** What was awarded under a head contract, and how much of it to small and medium firms and to the voluntary sector. */
export type AwardedShares = {
  contracts: number;
  valuePence: number;
  smeContracts: number;
  smePence: number;
  vcseContracts: number;
  vcsePence: number;
  /** Awards that state no value, and providers whose size is not known: they are in no sum. */
  withoutValue: number;
  withoutSize: number;
};

/** Sums up awards. Spend itself is not known before payments are recorded: this is what was promised. */
export function awardedShares(awards: readonly Awarded[]): AwardedShares {
  const sme = awards.filter(({ sizeBand }) => isSme(sizeBand));
  const vcse = awards.filter(({ legalForm }) => sectorOf(legalForm) === 'vcse');
  return {
    contracts: awards.length,
    valuePence: sum(awards),
    smeContracts: sme.length,
    smePence: sum(sme),
    vcseContracts: vcse.length,
    vcsePence: sum(vcse),
    withoutValue: awards.filter(({ valuePence }) => valuePence === null).length,
    withoutSize: awards.filter(({ sizeBand }) => sizeBand === null).length,
  };
}

const sum = (awards: readonly Awarded[]) => awards.reduce((total, { valuePence }) => total + (valuePence ?? 0), 0);
