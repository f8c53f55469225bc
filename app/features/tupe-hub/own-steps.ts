import { paths } from '#app/paths.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import { steering, type TupeThing } from '../tupe/policy.ts';

export type OwnStep = { href: string; text: string };

const steps = [
  { verb: 'tupe:record-transfer', step: 'transfer', text: 'Record that the staff have transferred' },
  { verb: 'tupe:reconcile', step: 'reconcile', text: 'Count everybody against the list' },
  { verb: 'tupe:record-claim', step: 'claim', text: 'Record a claim, or that it ended' },
  { verb: 'tupe:record-circumstances', step: 'special-circumstances', text: 'Record special circumstances' },
  { verb: 'tupe:accept-risk', step: 'accept-risk', text: 'Accept the risk of signing while it is disputed' },
  { verb: 'tupe:sign-not-applicable', step: 'not-applicable', text: 'Sign that TUPE does not apply' },
] as const;
const steeringWords = {
  abort: 'End it: there will be no transfer',
  reopen: 'Open it again',
  close: 'Close it',
} as const;

/** What whoever reads a declaration may record in it, besides its parts. */
export function ownSteps(actor: Actor, thing: TupeThing): OwnStep[] {
  const at = (step: string) => paths.tupeDeclaration(thing.id, `steps/${step}`);
  return [
    ...steps.filter(({ verb }) => can(actor, verb, thing)).map(({ step, text }) => ({ href: at(step), text })),
    ...steering
      .filter((step) => can(actor, 'tupe:steer', { ...thing, step }))
      .map((step) => ({ href: at(step), text: steeringWords[step] })),
  ];
}
