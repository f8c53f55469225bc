import type { Kysely } from 'kysely';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockCase } from '#db/queries/conduct-case.ts';
import { controlGroups } from '#db/queries/control.ts';
import { counterpartiesOf, putView, remediesOf, viewsInCase } from '#db/queries/remedy.ts';
import type { Database } from '#db/schema.ts';
import { signedIn, system } from '../identity/actor.ts';
import { type Verification, verificationBy } from './verification.ts';

/** What the partners of an organisation say of each step of its plan. Groups of control are one partner, its own is none. */
export async function whatPartnersSay(
  db: Kysely<Database>,
  { id, organisation_id: organisationId }: { id: string; organisation_id: string },
): Promise<(remedyId: string) => Verification> {
  const partners = await counterpartiesOf(db, organisationId);
  const views = await viewsInCase(db, id);
  const groups = await controlGroups(db, [...partners, organisationId]);
  const own = groups.get(organisationId);
  const independent = new Set([...groups.values()].filter((group) => group !== own));
  return (remedyId) =>
    verificationBy(
      independent.size,
      views.flatMap(({ remedy_id, organisation_id: partner, person_id: person, view }) => {
        const group = groups.get(partner);
        return remedy_id === remedyId && group && group !== own ? [{ group, person, view }] : [];
      }),
    );
}

export type GivenView = { remedyId: string; view: 'agree' | 'disagree' | 'no_view'; comment: string };
export type ViewGiven = { ok: true } | { ok: false; reason: 'unknown' | 'said_before' };

/**
 * A partner says whether a step was done, while a steward has not verified it. Who said what is shown to nobody; a person
 * speaks for one organisation only.
 */
export function giveView(
  context: Context,
  caseId: string,
  organisationId: string,
  given: GivenView,
): Promise<ViewGiven> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<ViewGiven>({ ...context, actor: system }, async (unit) => {
    const row = await lockCase(unit.db, caseId);
    const isPartner = row && (await counterpartiesOf(unit.db, row.organisation_id)).includes(organisationId);
    const step = (await remediesOf(unit.db, caseId)).find(({ id }) => id === given.remedyId);
    if (!isPartner || !step?.done_on || step.verified_at) return { ok: false, reason: 'unknown' };
    const said = (await viewsInCase(unit.db, caseId)).filter(({ remedy_id }) => remedy_id === given.remedyId);
    const other = said.some((view) => view.person_id === personId && view.organisation_id !== organisationId);
    if (other) return { ok: false, reason: 'said_before' };
    await putView(unit.db, {
      remedy_id: given.remedyId,
      organisation_id: organisationId,
      person_id: personId,
      view: given.view,
      comment: given.comment,
      given_at: unit.now,
    });
    // That a partner said something, and nothing of who or what.
    await unit.audit('view_given', 'remedy', given.remedyId);
    return { ok: true };
  });
}
