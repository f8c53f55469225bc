import type { PlaceRule } from '../places/place-rule.ts';
import type { ProfileSnapshot } from '../profiles/snapshot.ts';

/** An organisation as a register has it, ready to be stored as an unclaimed entry of the directory. */
export type DirectoryEntry = {
  source: string;
  /** The key of the register, such as GB-CHC-1000003. */
  reference: string;
  /** False when the register no longer holds it. */
  isRegistered: boolean;
  registerEmail: string | null;
  identifiers: { scheme: string; value: string; isVerified: boolean }[];
  snapshot: ProfileSnapshot;
  /** How the places of its activities were chosen; null when it has none. */
  placeRule: PlaceRule | null;
};

/** A snapshot that says nothing but a name, to fill with what a register tells. Nothing is claimed that it does not tell. */
export function emptySnapshot(organisationId: string, name: string, source: string): ProfileSnapshot {
  return {
    organisationId,
    name,
    claimed: false,
    legalForm: null,
    sizeBand: null,
    headOfficeDistrict: null,
    website: null,
    summary: '',
    registerText: null,
    source,
    activities: [],
    capabilities: [],
    evidence: [],
    commercial: {
      largestContractPence: null,
      outcomeSharePercent: null,
      reservesBand: null,
      tupeExperience: null,
      insurances: [],
    },
  };
}
