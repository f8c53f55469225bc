import type { Context } from '#app/services/unit-of-work.ts';
import { deleteLot, insertLot, type LotChange, listLots, updateLot } from '#db/queries/lot.ts';
import { changeDraft, type DraftKey, type Saved } from './change-draft.server.ts';
import type { LotAnswer } from './lot-schema.ts';
import { isDivided, mostLots } from './lots.ts';
import { latestVersion } from './published-version.server.ts';

const whole: LotChange = { title: '', description: '', value_low_pence: null, value_high_pence: null };

/**
 * Divides an opportunity, or adds a lot to one that is divided; unknown when there are too many already. The first lot to
 * be named takes all the rows there are.
 */
export function addLot(context: Context, draft: DraftKey, answer: LotAnswer): Promise<Saved> {
  return changeDraft(context, draft, 'lots', async ({ db }) => {
    const lots = await listLots(db, draft.opportunityId);
    if (lots.length >= mostLots) return null;
    const [only] = lots;
    if (only && !isDivided(lots)) await updateLot(db, draft.opportunityId, only.id, columnsOf(answer));
    else await insertLot(db, draft.opportunityId, columnsOf(answer));
    return {};
  });
}

/** Changes what a lot says of itself. */
export function changeLot(context: Context, draft: DraftKey, lotId: string, answer: LotAnswer): Promise<Saved> {
  return changeDraft(context, draft, 'lots', async ({ db }) =>
    (await updateLot(db, draft.opportunityId, lotId, columnsOf(answer))) ? {} : null,
  );
}

/**
 * Takes a lot away. Its rows go to the first of the others; without others the opportunity is not divided any more. The lot
 * that bears the id of the opportunity stays as a row: it becomes the first of the others. A lot that was published stays:
 * somebody may have answered it already.
 */
export function removeLot(context: Context, draft: DraftKey, lotId: string): Promise<Saved> {
  const { opportunityId } = draft;
  return changeDraft(context, draft, 'lots', async ({ db }) => {
    const lots = await listLots(db, opportunityId);
    const standing = await latestVersion(db, opportunityId);
    if (standing?.snapshot.lots.some(({ id }) => id === lotId)) return null;
    const heir = lots.find(({ id }) => id !== lotId);
    if (!lots.some(({ id }) => id === lotId)) return null;
    if (!heir) await updateLot(db, opportunityId, lotId, whole);
    else if (lotId !== opportunityId) await deleteLot(db, opportunityId, lotId, heir.id);
    else {
      await deleteLot(db, opportunityId, heir.id, lotId);
      await updateLot(db, opportunityId, lotId, withoutKeys(heir));
    }
    return {};
  });
}

function columnsOf({ title, description, lowPence, highPence }: LotAnswer): LotChange {
  return { title, description, value_low_pence: lowPence, value_high_pence: highPence };
}

function withoutKeys({ title, description, value_low_pence, value_high_pence }: LotChange): LotChange {
  return { title, description, value_low_pence, value_high_pence };
}
