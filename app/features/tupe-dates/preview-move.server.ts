import type { Services } from '#app/services/services.ts';
import { type Actor, signedIn } from '../identity/actor.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { type ChangedDate, changedDates } from './changed-dates.ts';
import { moveRefusal, moveRefusalWords } from './moving.ts';
import { readStanding } from './read-standing.server.ts';

export type MovePreview =
  | { ok: true; to: string; dates: ChangedDate[]; told: string[]; untold: string[] }
  | { ok: false; message: string };

/** What would change if a transfer moved to a day, and who would hear of it. Nothing is written. */
export async function previewMove(
  { db, env, clock }: Services,
  actor: Actor,
  { row, parties }: TupeThing,
  to: string,
): Promise<MovePreview> {
  const today = clock.today().toString();
  const { state, transferred_on: transferredOn, planned_transfer_on: from } = row;
  // The reason is asked for with the preview.
  const refusal = moveRefusal({ state, transferredOn, from, to, today, reason: 'to come' });
  if (refusal) return { ok: false, message: moveRefusalWords(refusal, transferredOn) };
  const before = await readStanding(db, env, row, today);
  const after = await readStanding(db, env, { ...row, planned_transfer_on: to }, today);
  const own = signedIn(actor).acting?.organisationId;
  const others = parties.filter(({ organisationId }) => organisationId === null || organisationId !== own);
  const names = (isOnMarket: boolean) => [
    ...new Set(others.filter(({ organisationId: id }) => (id !== null) === isOnMarket).map(({ name }) => name)),
  ];
  return {
    ok: true,
    to,
    dates: changedDates(before?.milestones ?? [], after?.milestones ?? [], today),
    told: names(true),
    untold: names(false),
  };
}
