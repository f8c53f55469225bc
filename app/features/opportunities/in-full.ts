import { Temporal } from 'temporal-polyfill';
import type { Reference } from '#app/services/reference.ts';
import { type DescribedPlaces, describePlaces } from '../places/place-options.ts';
import { calendarsOf, workingDaysBetween } from '../working-days/working-days.ts';
import { districtsAsked } from './area.ts';
import { type Burden, burdenOfOpportunity } from './burden.ts';
import { type OpportunityStatus, statusOn } from './domain.ts';
import type { ReadOpportunity } from './find-opportunity.server.ts';
import { isDivided, lotName } from './lots.ts';
import type { OpportunitySnapshot } from './snapshot.ts';

type Requirement = OpportunitySnapshot['requirements'][number];

export type RequirementInFull = Pick<
  Requirement,
  'id' | 'lotId' | 'importance' | 'description' | 'volumeLow' | 'volumeCentral' | 'volumeHigh'
> & {
  service: string;
  /** Of a divided opportunity only. */
  lot: string | null;
  groups: string[];
  specialisms: string[];
  places: DescribedPlaces;
  capabilities: { name: string; level: string; importance: 'essential' | 'desirable' }[];
};

/** An opportunity with every code in words: what its page shows. */
export type OpportunityInFull = Omit<
  OpportunitySnapshot,
  'requirements' | 'payment' | 'tupe' | 'headContract' | 'cpvCodes' | 'mandatoryEvidence'
> & {
  status: OpportunityStatus;
  places: DescribedPlaces;
  requirements: RequirementInFull[];
  payment: { type: string; percent: number; label: string; hint: string }[];
  tupe: { position: string; saidBy: string; reason: string } | null;
  headContract: { name: string; programme: string; areaName: string; funder: string; regime: string } | null;
  cpv: string[];
  mandatoryEvidence: string[];
  /** What answering costs providers. */
  burden: Burden;
  /** From today; null unless it is open. */
  left: { days: number; workingDays: number } | null;
  publishedAt: Date | null;
  /** When the version that stands was published. */
  changedAt: Date | null;
  withdrawn: { at: Date; reason: string } | null;
  organisationSuspended: boolean;
};

/** Puts an opportunity into words as it stands today. */
export function opportunityInFull(
  { snapshot, status: stored, version }: Pick<ReadOpportunity, 'snapshot' | 'status' | 'version'>,
  reference: Reference,
  today: Temporal.PlainDate,
  invited = 0,
): OpportunityInFull {
  const { label, places } = reference;
  const { headContract, tupe, cpvCodes } = snapshot;
  const districts = districtsAsked(snapshot.requirements);
  const status = statusOn(today, stored, snapshot);
  return {
    ...snapshot,
    status,
    places: describePlaces(districts, places),
    requirements: snapshot.requirements.map((requirement) => ({
      ...requirementInFull(requirement, reference),
      lot: lotOf(requirement, snapshot.lots),
    })),
    payment: snapshot.payment.map((part) => ({ ...part, ...componentInWords(part.type, reference) })),
    tupe: tupe && { ...tupe, position: label('tupe_position', tupe.position) },
    headContract: headContract && {
      ...headContract,
      programme: label('programme', headContract.programme),
      regime: label('procurement_regime', headContract.regime),
    },
    cpv: cpvCodes.map((code) => `${code} ${label('cpv', code)}`),
    mandatoryEvidence: snapshot.mandatoryEvidence.map((code) => label('evidence_kind', code)),
    burden: burdenOfOpportunity(snapshot, invited),
    left: status === 'open' ? leftUntil(snapshot.responseDeadline, today, districts) : null,
    publishedAt: version?.publishedAt ?? null,
    changedAt: version?.changedAt ?? null,
    withdrawn: version?.withdrawnAt ? { at: version.withdrawnAt, reason: version.withdrawnReason ?? '' } : null,
    organisationSuspended: version?.organisationStatus === 'suspended' || version?.organisationStatus === 'refused',
  };
}

function lotOf({ lotId }: Requirement, lots: OpportunitySnapshot['lots']): string | null {
  const index = lots.findIndex(({ id }) => id === lotId);
  const lot = lots[index];
  return lot && isDivided(lots) ? lotName(lot, index) : null;
}

function requirementInFull(
  requirement: Requirement,
  { label, places, has }: Reference,
): Omit<RequirementInFull, 'lot'> {
  const { customerGroups, specialisms, capabilities, districts, serviceType, ...rest } = requirement;
  return {
    ...rest,
    service: label('service_type', serviceType),
    groups: customerGroups.map((code) => label('customer_group', code)),
    specialisms: specialisms.map((code) => label(has('specialism', code) ? 'specialism' : 'health', code)),
    places: describePlaces(districts, places),
    capabilities: capabilities.map(({ code, level, importance }) => ({
      name: label('capability', code),
      level: `${level}, ${label('level', String(level)).toLowerCase()}`,
      importance,
    })),
  };
}

function componentInWords(type: string, { list }: Reference) {
  const entry = list('payment_component').find(({ code }) => code === type);
  return { label: entry?.label ?? type, hint: entry?.hint ?? '' };
}

function leftUntil(deadline: string | null, today: Temporal.PlainDate, districts: readonly string[]) {
  if (!deadline) return null;
  const last = Temporal.PlainDate.from(deadline);
  return { days: today.until(last).days, workingDays: workingDaysBetween(today, last, calendarsOf(districts)) };
}
