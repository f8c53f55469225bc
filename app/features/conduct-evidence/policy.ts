import { type Actor, actsFor, editors, isSteward } from '../identity/actor.ts';

type EvidenceThing = {
  organisationId: string;
  isPublic: boolean;
  isWithdrawn: boolean;
  /** Whether the reader's organisation validates what the other attests. */
  readerValidates: boolean;
};

export const conductEvidencePolicy = {
  'conduct-evidence:view': (actor: Actor, { organisationId }: Pick<EvidenceThing, 'organisationId'>) =>
    actsFor(actor, organisationId),
  'conduct-evidence:file': (actor: Actor, { organisationId }: Pick<EvidenceThing, 'organisationId'>) =>
    actsFor(actor, organisationId, editors),
  'conduct-evidence:change': (actor: Actor, { organisationId, isWithdrawn }: EvidenceThing) =>
    !isWithdrawn && actsFor(actor, organisationId, editors),
  /** By those who are asked to confirm what it shows; by everyone where its owner says so. */
  'conduct-evidence:open': (actor: Actor, { organisationId, isPublic, isWithdrawn, readerValidates }: EvidenceThing) =>
    actsFor(actor, organisationId) || isSteward(actor) || (!isWithdrawn && (isPublic || readerValidates)),
};
