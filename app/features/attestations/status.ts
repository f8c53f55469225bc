import { leastVoices } from '../conduct-record/voices.ts';
import { type Voice, voicesHeard } from './voices-heard.ts';

export const conductStatuses = ['NOT_STARTED', 'ASSERTED', 'MET', 'CONTESTED', 'NOT_MET', 'EXPIRED'] as const;
export type ConductStatus = (typeof conductStatuses)[number];

export const claims = ['met', 'partly', 'not_met', 'not_applicable'] as const;
export type Claim = (typeof claims)[number];

export const evidenceStates = ['current', 'expired', 'none'] as const;
/** `expired` when none of what was filed for an item is in force any more. */
export type EvidenceState = (typeof evidenceStates)[number];

export type Standing = {
  /** What the organisation says of itself; null when it has said nothing. */
  attestation: { claimed: Claim; isPast: boolean } | null;
  evidence: EvidenceState;
  /** Whether the item names kinds of evidence. */
  needsEvidence: boolean;
  voices: readonly Voice[];
  /** Whether a steward has upheld a finding on it that is not closed. */
  hasUpheldFinding: boolean;
};

/**
 * Where an item of conduct stands. Two-sided (domain.md 1.1): what nobody confirmed is ASSERTED, never MET. An upheld finding
 * comes before all, so that nobody escapes one by saying nothing.
 */
export function conductStatus(standing: Standing): ConductStatus {
  const { attestation, evidence, needsEvidence, voices, hasUpheldFinding } = standing;
  if (hasUpheldFinding) return 'NOT_MET';
  if (!attestation) return 'NOT_STARTED';
  if (attestation.isPast || (needsEvidence && evidence === 'expired')) return 'EXPIRED';
  if (attestation.claimed === 'not_met') return 'NOT_MET';
  const { agree, disagree, openDisagree } = voicesHeard(voices);
  const views = agree + disagree;
  if (openDisagree > 0 || (views >= leastVoices && disagree * 3 >= views)) return 'CONTESTED';
  const isShown = !needsEvidence || evidence === 'current';
  return attestation.claimed === 'met' && isShown && agree > 0 ? 'MET' : 'ASSERTED';
}
