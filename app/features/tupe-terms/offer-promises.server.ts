import type { Context } from '#app/services/unit-of-work.ts';
import { indemnitiesOf, insertIndemnity } from '#db/queries/tupe-indemnity.ts';
import type { Party } from '../tupe/domain.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { changing, type PromiseChanged } from './change-promise.server.ts';
import { type Default, defaultPromises, riskWords } from './risks.ts';
import { tellPromisesWait } from './tell-sides.server.ts';

type Offered = {
  risk: Default['risk'];
  giver: Party;
  giver_party_id: string | null;
  receiver: Party;
  receiver_party_id: string | null;
  share_percent: number | null;
  window_days: number | null;
};

/**
 * Proposes the usual promise on each risk that has none yet (domain.md 3.5a): one for each pair of parties that it concerns, and
 * to an incoming provider that nobody knows yet. Nobody has agreed to any of them.
 */
export function offerUsualPromises(context: Context, known: TupeThing): Promise<PromiseChanged> {
  return changing(context, known, async (unit, thing) => {
    const given = new Set((await indemnitiesOf(unit.db, thing.id)).map(({ risk }) => risk));
    const offered = usualPromises(thing).filter(({ risk }) => !given.has(risk));
    for (const promise of offered)
      await insertIndemnity(unit.db, {
        ...promise,
        declaration_id: thing.id,
        words: riskWords[promise.risk].clause,
        is_capped: false,
        cap_pence: null,
        survival_months: null,
        is_bound_directly: null,
        proposed_at: unit.now,
        updated_by: unit.by.personId,
        updated_at: unit.now,
        withdrawn_at: null,
      });
    await tellPromisesWait(unit, thing, offered);
    await unit.audit('offer_promises', 'tupe_declaration', thing.id, { count: offered.length });
    return { ok: true };
  });
}

function usualPromises({ parties }: TupeThing): Offered[] {
  const ids = (side: Party): (string | null)[] => {
    const known = parties.filter(({ party }) => party === side).map(({ id }) => id);
    return known.length > 0 ? known : [null];
  };
  return defaultPromises(new Set(parties.map(({ party }) => party))).flatMap((one) =>
    ids(one.giver).flatMap((giver_party_id) =>
      ids(one.receiver).map((receiver_party_id) => ({
        risk: one.risk,
        giver: one.giver,
        giver_party_id,
        receiver: one.receiver,
        receiver_party_id,
        share_percent: one.sharePercent,
        window_days: one.windowDays,
      })),
    ),
  );
}
