import type { PlaceRule } from '../places/place-rule.ts';

/** An organisation that a source names without its registers. */
export type NamedOrganisation = {
  source: string;
  /** The source's own key, or the plain words of the name where it has none. */
  reference: string;
  name: string;
  /** False when the name was made from a code: it then never replaces a name that is known. */
  isNameKnown: boolean;
};

export type ImportedRequirement = {
  serviceType: string;
  customerGroups: string[];
  specialisms: string[];
  description: string;
};

/** The contract of a prime that an opportunity belongs to, with those named as its sub-contractors. */
export type ImportedContract = {
  name: string;
  programme: string;
  areaName: string;
  funder: string;
  regime: string;
  reference: string;
  subcontractors: NamedOrganisation[];
};

/** An opportunity as another place published it, ready to be stored. */
export type ImportedOpportunity = {
  source: string;
  reference: string;
  prime: NamedOrganisation;
  contract: ImportedContract | null;
  title: string;
  summary: string;
  cpvCodes: string[];
  valueLowPence: number | null;
  valueHighPence: number | null;
  valueNotStatedReason: string | null;
  responseDeadline: string | null;
  places: { rule: PlaceRule; districts: string[] };
  requirements: ImportedRequirement[];
  /** Why it is no longer open; null while it is, or while the source does not say. */
  withdrawnReason: string | null;
  /** When the source published what it says here; null when it does not say. */
  publishedAt: Date | null;
};
