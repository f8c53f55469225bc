import { voicesHeard } from '../attestations/voices-heard.ts';
import { leastVoices } from '../conduct-record/voices.ts';

export type PartnerView = { group: string; person: string; view: 'agree' | 'disagree' | 'no_view' };
export type Verification = {
  /** How many independent partners say that the step was done, and how many that it was not. */
  agree: number;
  disagree: number;
  /** How many have to say so. */
  needed: number;
  verdict: 'enough' | 'too_few' | 'contested';
};

/**
 * Whether partners bear out that a step of a plan was done: at least `leastVoices` independent ones agree, or all where there
 * are fewer, and those who disagree are less than a third of all who said something. Where there is no partner there is
 * nobody to ask, and the steward verifies alone.
 */
export function verificationBy(partnerGroups: number, views: readonly PartnerView[]): Verification {
  const { agree, disagree } = voicesHeard(views.map((view) => ({ ...view, isOpen: true })));
  const needed = Math.min(leastVoices, partnerGroups);
  const isContested = disagree > 0 && disagree * 3 >= agree + disagree;
  return { agree, disagree, needed, verdict: isContested ? 'contested' : agree >= needed ? 'enough' : 'too_few' };
}

/** Whether a plan can end a case: it has steps, and a steward has verified each. */
export function isPlanVerified(steps: readonly { agreed_at: Date | null; verified_at: Date | null }[]): boolean {
  const agreed = steps.filter(({ agreed_at: agreedAt }) => agreedAt !== null);
  return agreed.length > 0 && agreed.every(({ verified_at: verifiedAt }) => verifiedAt !== null);
}
