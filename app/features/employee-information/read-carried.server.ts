import type { Services } from '#app/services/services.ts';
import { informationOf } from '#db/queries/employee-information.ts';
import { recipientsOf } from '#db/queries/employee-information-recipient.ts';
import { type Actor, actingIn } from '../identity/actor.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { asAtProblem, awaitsGiver, eliItems, isReleaseInForce } from './domain.ts';

/** What waits for a giver's word on the declaration of a sub-contract, and who could open it once that is given. */
export async function readCarried({ db, clock }: Services, actor: Actor, thing: TupeThing) {
  const { organisationId } = actingIn(actor);
  const today = clock.today().toString();
  const rows = await informationOf(db, thing.id);
  return {
    declarationId: thing.id,
    title: thing.title,
    incoming: thing.parties.flatMap(({ party, name }) => (party === 'incoming' ? [name] : [])),
    pieces: rows
      .filter((row) => row.giver_id === organisationId && awaitsGiver(row))
      .map((row) => ({
        id: row.id,
        sequence: row.sequence,
        asAt: row.as_at,
        givenOn: row.given_on,
        isTooOld: asAtProblem(row.as_at, today) !== null,
        staffCount: row.staff_count,
        covers: eliItems.filter((item) => row.covers.includes(item)),
      })),
    named: (await recipientsOf(db, thing.id, null))
      .filter(({ role, ends_on: endsOn, ended_at: endedAt }) => role && isReleaseInForce({ endsOn, endedAt }, today))
      .map((row) => ({ name: row.person_name, organisationName: row.organisation_name, endsOn: row.ends_on })),
  };
}
export type CarriedView = Awaited<ReturnType<typeof readCarried>>;
