import { paths } from '#app/paths.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { updateSubcontract } from '#db/queries/subcontract.ts';
import { formatDate } from '../wording.ts';
import { changeSubcontract, type SubcontractChanged } from './change-subcontract.server.ts';
import { tellSide } from './tell-parties.server.ts';

/** A prime records the day from which customers are referred. */
export function goLive(
  context: Context,
  subcontractId: string,
  { wentLiveOn, version }: { wentLiveOn: string; version: number },
): Promise<SubcontractChanged> {
  return changeSubcontract(context, subcontractId, 'go_live', {
    version,
    facts: ({ unit }) => ({ isInFuture: wentLiveOn > unit.today.toString() }),
    async work({ unit, subcontract }) {
      await updateSubcontract(unit.db, subcontractId, { went_live_on: wentLiveOn });
      await tellSide(context.services, unit, subcontract, 'provider', {
        event: 'subcontract_live',
        once: 'live',
        path: paths.subcontract(subcontractId),
        mail: ({ title, otherName, url }) => ({
          kind: 'subcontract-live',
          input: { title, primeName: otherName, wentLiveOn: formatDate(wentLiveOn), url },
        }),
      });
    },
  });
}
