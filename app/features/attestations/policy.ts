import { type Actor, actsFor, editors } from '../identity/actor.ts';

type AttestingThing = { organisationId: string };
/** An organisation whose attestations somebody validates, with who that is. */
type ValidatingThing = { validatorId: string };

export const attestationPolicy = {
  'attestation:view': (actor: Actor, { organisationId }: AttestingThing) => actsFor(actor, organisationId),
  /** Owners and editors sign: whoever does stands there by name. */
  'attestation:attest': (actor: Actor, { organisationId }: AttestingThing) => actsFor(actor, organisationId, editors),
  'validation:view': (actor: Actor, { validatorId }: ValidatingThing) => actsFor(actor, validatorId),
  'validation:give': (actor: Actor, { validatorId }: ValidatingThing) => actsFor(actor, validatorId, editors),
};
