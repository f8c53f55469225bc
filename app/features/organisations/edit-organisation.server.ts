import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockOrganisation, setOrganisationStatus, updateOrganisationDetails } from '#db/queries/organisation.ts';
import { noteOrganisationChange } from '#db/queries/profile.ts';
import { answerToNewSize } from '../commitments/size-change.server.ts';
import { nextStatus, outgrowsCheck } from './domain.ts';
import type { OrganisationAnswers } from './schema.ts';
import { syncOrganisation } from './sync-organisation.server.ts';

export type EditOutcome = { ok: true; isToBeChecked: boolean } | { ok: false; reason: 'not-found' };

/** Changes the details of an organisation. One that is no longer what a steward verified goes back into their queue. */
export async function editOrganisation(
  context: Context,
  { organisationId, answers }: { organisationId: string; answers: OrganisationAnswers },
): Promise<EditOutcome> {
  return inUnitOfWork<EditOutcome>(context, async (unit) => {
    const before = await lockOrganisation(unit.db, organisationId);
    if (!before) return { ok: false, reason: 'not-found' };
    const details = {
      name: answers.name,
      // A steward's organisation has that kind alone: it neither provides nor buys.
      is_provider: before.is_steward ? before.is_provider : answers.isProvider,
      is_prime: before.is_steward ? before.is_prime : answers.isPrime,
      legal_form: answers.legalForm,
      size_band: answers.sizeBand,
      head_office_district: answers.district,
      website: answers.website,
    };
    await updateOrganisationDetails(unit.db, organisationId, details, unit.now);
    const isToBeChecked = !before.is_steward && outgrowsCheck(before, details);
    const sizes = { before: before.size_band, after: details.size_band };
    await answerToNewSize(context.services, unit, { organisationId, ...sizes });
    await noteOrganisationChange(unit.db, organisationId, unit.now);
    if (isToBeChecked) await setOrganisationStatus(unit.db, organisationId, 'unverified', null, unit.now);
    const detail = { nameBefore: before.name, ...details, isToBeChecked };
    await unit.audit('edit', 'organisation', organisationId, detail, organisationId);
    await syncOrganisation(unit, organisationId);
    return { ok: true, isToBeChecked };
  });
}

export type AskAgainOutcome = { ok: true } | { ok: false; reason: 'not-refused' };

/** Puts a refused organisation back in the stewards' queue, once its owners have put right what was wrong. */
export async function askForAnotherCheck(context: Context, organisationId: string): Promise<AskAgainOutcome> {
  return inUnitOfWork<AskAgainOutcome>(context, async (unit) => {
    const organisation = await lockOrganisation(unit.db, organisationId);
    const next = organisation && nextStatus(organisation.status, 'ask-again', { hasMembers: true });
    if (!next) return { ok: false, reason: 'not-refused' };
    await setOrganisationStatus(unit.db, organisationId, next, null, unit.now);
    await unit.audit('ask-again', 'organisation', organisationId, {}, organisationId);
    await syncOrganisation(unit, organisationId);
    return { ok: true };
  });
}
