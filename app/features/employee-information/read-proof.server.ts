import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { deletionsOf } from '#db/queries/tupe-deletion.ts';
import { type Actor, actingIn } from '../identity/actor.ts';
import { formatInstant } from '../wording.ts';
import { eliItems } from './domain.ts';
import type { FoundInformation } from './find-information.server.ts';
import { sideOf } from './read-information.server.ts';

const kept = z.object({
  how: z.enum(['key_destroyed', 'never_kept', 'ended_here']),
  envelope_id: z.string().nullish(),
  key_destroyed_at: z.string().nullish(),
  file_removed_at: z.string().nullish(),
});

const moment = (at: string | Date | null | undefined) =>
  at ? `${formatInstant(at)}, ${new Date(at).toISOString().slice(11, 19)} UTC` : null;

/** The proof that an instalment was deleted; null while it is not. */
export async function readProof({ db }: Services, actor: Actor, { declaration, information }: FoundInformation) {
  if (!information.deleted_at) return null;
  const proof = kept.parse(information.deletion_proof);
  const side = sideOf(declaration, actor);
  const own = side === 'incoming' ? actingIn(actor).organisationId : null;
  const deletions = side === 'prime' ? [] : await deletionsOf(db, declaration.id, 'employee_information', own);
  return {
    declarationId: declaration.id,
    title: declaration.title,
    giverName: (await findOrganisation(db, information.giver_id))?.name ?? '',
    sequence: information.sequence,
    covers: eliItems.filter((item) => information.covers.includes(item)),
    asAt: information.as_at,
    givenOn: information.given_on,
    sha256: information.sha256,
    deletedAt: moment(information.deleted_at) ?? '',
    why: information.deleted_why ?? '',
    proof: {
      how: proof.how,
      isHere: proof.how === 'key_destroyed',
      envelopeId: proof.envelope_id ?? null,
      keyDestroyedAt: moment(proof.key_destroyed_at),
      fileRemovedAt: moment(proof.file_removed_at),
    },
    confirmations: deletions.map(({ organisation_name, due_on, confirmed_at }) => ({
      organisationName: organisation_name,
      dueOn: due_on,
      confirmedOn: confirmed_at && formatInstant(confirmed_at),
    })),
  };
}
export type ProofView = NonNullable<Awaited<ReturnType<typeof readProof>>>;
