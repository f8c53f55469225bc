import { mustConsult } from '../tupe/must-consult.ts';
import type { MilestoneCode } from './timeline.ts';

/** What one party has done, as calendar dates. */
export type PartyProgress = {
  partyId: string;
  party: 'prime' | 'outgoing' | 'incoming';
  /** Null for one that is not on the market: the prime sees to what it owes. */
  organisationId: string | null;
  name: string;
  positionedOn: string | null;
  packReleasedOn: string | null;
  eliGivenOn: string | null;
  letterSentOn: string | null;
  /** Without any an employer informs and consults nobody. */
  hasAffectedStaff: boolean | null;
  informedOn: string | null;
  measuresEnvisaged: boolean | null;
  isToldOfMeasures: boolean;
  consultationEndedOn: string | null;
};

/** What the rooms of a declaration know of its milestones. */
export type Progress = {
  parties: readonly PartyProgress[];
  transferredOn: string | null;
  reconciledOn: string | null;
  hasSpecialCircumstances: boolean;
  /** Whether others bid for the work: on a sub-contract nobody does any more. */
  hasBidders: boolean;
};

/** How far a milestone is by the facts: the day on which all had done it, or those for whom it waits. */
export type Derived = { doneOn: string | null; isExcused: boolean; waitsFor: readonly PartyProgress[] };

type Fact = (party: PartyProgress) => string | 'not_needed' | null;
const information: Fact = ({ hasAffectedStaff, informedOn }) =>
  hasAffectedStaff === false ? 'not_needed' : informedOn;
const consultation: Fact = (party) => (mustConsult(party) === false ? 'not_needed' : party.consultationEndedOn);
const eli: Fact = ({ eliGivenOn }) => eliGivenOn;

const byParties: Partial<Record<MilestoneCode, { owers: readonly PartyProgress['party'][]; fact: Fact }>> = {
  first_position: { owers: ['outgoing'], fact: ({ positionedOn }) => positionedOn },
  workforce_pack: { owers: ['outgoing'], fact: ({ packReleasedOn }) => packReleasedOn },
  measures_letter: { owers: ['incoming'], fact: ({ letterSentOn }) => letterSentOn },
  inform: { owers: ['outgoing', 'incoming'], fact: information },
  eli_safe: { owers: ['outgoing'], fact: eli },
  eli: { owers: ['outgoing'], fact: eli },
  consultation_close: { owers: ['outgoing', 'incoming'], fact: consultation },
};

/** Milestones that somebody ticks; the others follow from what is recorded elsewhere, or are days that nobody owes. */
export const ticked = ['indemnities', 'refresh', 'review'] as const satisfies readonly MilestoneCode[];
export type TickedCode = (typeof ticked)[number];
export const isTicked = (code: string): code is TickedCode => ticked.some((of) => of === code);

/** How far a milestone is by the facts; null for one that is ticked, or that nobody owes. */
export function derivedOf(code: MilestoneCode, progress: Progress): Derived | null {
  if (code === 'transfer') return ofDay(progress.transferredOn);
  if (code === 'reconcile') return ofDay(progress.reconciledOn);
  const rule = byParties[code];
  if (!rule) return null;
  const parties = progress.parties.filter(({ party }) => rule.owers.includes(party));
  const waitsFor = parties.filter((party) => rule.fact(party) === null);
  const isWhole = parties.length > 0 && waitsFor.length === 0;
  const days = parties.map(rule.fact).filter((fact) => fact !== null && fact !== 'not_needed');
  const doneOn = isWhole ? (days.toSorted().at(-1) ?? null) : null;
  const isExcused =
    (isWhole && doneOn === null) ||
    (rule.fact === eli && !isWhole && progress.hasSpecialCircumstances) ||
    (code === 'workforce_pack' && !isWhole && !progress.hasBidders);
  return { doneOn, isExcused, waitsFor };
}

const ofDay = (doneOn: string | null): Derived => ({ doneOn, isExcused: false, waitsFor: [] });
