import { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { informationOf } from '#db/queries/employee-information.ts';
import { type Actor, actingIn } from '../identity/actor.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { isLate, nextKind, ownInstalments } from './domain.ts';
import { informationDue } from './due.ts';

const monthsAfterTransfer = 3;

/** What the form of an instalment asks of this giver now. */
export async function readGiving({ db, clock, vault }: Services, actor: Actor, thing: TupeThing) {
  const { organisationId } = actingIn(actor);
  const own = ownInstalments(await informationOf(db, thing.id), organisationId);
  const today = clock.today();
  const kind = nextKind(own);
  const transferOn = thing.row.planned_transfer_on;
  const from = transferOn && transferOn > today.toString() ? Temporal.PlainDate.from(transferOn) : today;
  return {
    declarationId: thing.id,
    title: thing.title,
    isVaultSetUp: vault.isSetUp,
    kind,
    isLate: kind === 'initial' && isLate(today.toString(), informationDue(thing.row)?.due ?? null),
    /** A proposal: a while after the transfer, when the lists have been reconciled. */
    deleteOn: from.add({ months: monthsAfterTransfer }).toString(),
  };
}
export type GivingView = Awaited<ReturnType<typeof readGiving>>;
