import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { countActivities, insertActivity, updateActivity } from '#db/queries/profile-activity.ts';
import { forgetStruckProposals, saveDecidedProposals, savePastedText } from '#db/queries/row-proposal.ts';
import { placeRuleFor } from '../places/place-rule-for.ts';
import { type Choice, chooseFrom, type Ticked } from '../proposals/rows-form.ts';
import { limits } from './domain.ts';
import { type OpenDraft, openDraft } from './open-draft.server.ts';
import { findProfileOffer, profileSubject, type RowSource } from './proposed-rows.server.ts';

type Accepted = { ok: true; added: number } | { ok: false; reason: 'gone' | 'changed' | 'too_many' };

/**
 * Adds the activities that were ticked to the draft, and strikes out the rest of what the text proposed. Refused as
 * `changed` when the text, or what was decided on it, is no longer what the page showed.
 */
export function acceptRows(
  context: Context,
  { organisationId, source }: { organisationId: string; source: RowSource },
  ticked: Ticked,
): Promise<Accepted> {
  return inUnitOfWork<Accepted>(context, async (unit) => {
    const draft = await openDraft(unit, organisationId);
    const reference = await context.services.reference.current();
    const found = await findProfileOffer(unit.db, reference, organisationId, source);
    if (!found) return { ok: false, reason: 'gone' };
    if (found.offer.textHash !== ticked.text_hash) return { ok: false, reason: 'changed' };
    const choice = chooseFrom(found.offer, ticked);
    const services = choice.accepted('service').map(({ key }) => key);
    const held = await countActivities(unit.db, draft.profileId);
    if (held + services.length > limits.activities) return { ok: false, reason: 'too_many' };
    const columns = columnsOf(choice, (codes) => {
      const rule = placeRuleFor(codes, reference.places);
      return { place_rule: rule, districts: rule ? reference.places.expand(codes) : [] };
    });
    for (const serviceType of services) await addRow(unit, draft, serviceType, columns, source);
    const { textHash } = found.offer;
    await saveDecidedProposals(unit.db, profileSubject(organisationId), {
      source,
      textHash,
      decidedBy: personOf(context),
      decidedAt: unit.now,
      decided: choice.decided,
    });
    await draft.save('decide', 'row_proposal', draft.profileId, { source, textHash, decided: choice.decided });
    return { ok: true, added: services.length };
  });
}

/** Offers again what was struck out of the texts of a profile. */
export function offerStruckRowsAgain(context: Context, organisationId: string) {
  return inUnitOfWork(context, async (unit) => {
    const forgotten = await forgetStruckProposals(unit.db, profileSubject(organisationId));
    if (forgotten > 0) await unit.audit('reopen', 'row_proposal', organisationId, { forgotten }, organisationId);
    return { ok: true } as const;
  });
}

/** Keeps a text to read rows from, in place of the one before. */
export function pasteText(context: Context, organisationId: string, text: string) {
  return inUnitOfWork(context, async (unit) => {
    const by = { personId: personOf(context), now: unit.now };
    await savePastedText(unit.db, profileSubject(organisationId), text, by);
    await unit.audit('paste', 'proposal_text', organisationId, { characters: text.length }, organisationId);
    return { ok: true } as const;
  });
}

async function addRow(
  { db }: UnitOfWork,
  { profileId, save }: OpenDraft,
  serviceType: string,
  columns: ReturnType<typeof columnsOf>,
  source: RowSource,
): Promise<void> {
  const activityId = await insertActivity(db, profileId, serviceType);
  await updateActivity(db, profileId, activityId, columns);
  await save('add', 'activity', activityId, { serviceType, readFrom: source });
}

function columnsOf<Places>({ accepted }: Choice, placesOf: (codes: string[]) => Places) {
  const keys = (kind: Parameters<typeof accepted>[0]) => accepted(kind).map(({ key }) => key);
  return {
    customer_groups: keys('customer_group'),
    specialisms: keys('specialism'),
    ways: keys('way'),
    ...placesOf(accepted('place').flatMap(({ places }) => places)),
  };
}

function personOf({ actor }: Context): string {
  if (actor.kind !== 'person') throw new Error('Rows are accepted by people');
  return actor.personId;
}
