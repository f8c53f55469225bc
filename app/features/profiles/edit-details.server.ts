import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { replaceInsurances, saveClaim } from '#db/queries/profile-capability.ts';
import type { Commercial, Insurance } from './domain.ts';
import { openDraft } from './open-draft.server.ts';

/** Saves the summary of a draft. */
export async function changeSummary(context: Context, organisationId: string, summary: string) {
  return inUnitOfWork(context, async (unit) => {
    const { profileId, save } = await openDraft(unit, organisationId);
    await save('change', 'profile', profileId, { summary }, { summary });
    return { ok: true } as const;
  });
}

/** Saves what a provider claims of one capability. */
export async function claimCapability(
  context: Context,
  organisationId: string,
  claim: { code: string; level: number; statement: string },
) {
  return inUnitOfWork(context, async (unit) => {
    const { profileId, save } = await openDraft(unit, organisationId);
    await saveClaim(unit.db, profileId, claim);
    await save('claim', 'capability_claim', claim.code, claim);
    return { ok: true } as const;
  });
}

/** Saves what size of contract, and how much risk, a provider can carry. */
export async function changeCommercial(
  context: Context,
  organisationId: string,
  commercial: Omit<Commercial, 'insurances'>,
) {
  return inUnitOfWork(context, async (unit) => {
    const { profileId, save } = await openDraft(unit, organisationId);
    await save('change', 'profile', profileId, commercial, {
      largest_contract_pence: commercial.largestContractPence,
      outcome_share_percent: commercial.outcomeSharePercent,
      reserves_band: commercial.reservesBand,
      tupe_experience: commercial.tupeExperience,
    });
    return { ok: true } as const;
  });
}

/** Puts these insurances in place of those in the draft. */
export async function changeInsurances(context: Context, organisationId: string, insurances: Insurance[]) {
  return inUnitOfWork(context, async (unit) => {
    const { profileId, save } = await openDraft(unit, organisationId);
    await replaceInsurances(unit.db, profileId, insurances);
    await save('change', 'insurance', profileId, { insurances });
    return { ok: true } as const;
  });
}
