import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { insertHeadContract, updateHeadContract } from '#db/queries/head-contract.ts';
import type { NewHeadContract } from '#db/tables/opportunity.table.ts';
import type { HeadContractAnswer } from './schema.ts';

type Saved = { ok: true; headContractId: string } | { ok: false; reason: 'unknown' };

/** Adds a head contract to an organisation, or changes one of its own. Opportunities published before keep what they said. */
export function saveHeadContract(
  context: Context,
  key: { organisationId: string; headContractId: string | null },
  answer: HeadContractAnswer,
  placesInWords: string,
): Promise<Saved> {
  const { organisationId, headContractId } = key;
  return inUnitOfWork<Saved>(context, async (unit) => {
    const columns = { ...columnsOf(answer, placesInWords), updated_at: unit.now };
    if (headContractId) {
      const isOwn = await updateHeadContract(unit.db, organisationId, headContractId, columns);
      if (!isOwn) return { ok: false, reason: 'unknown' };
      await unit.audit('edit', 'head_contract', headContractId);
      return { ok: true, headContractId };
    }
    const id = await insertHeadContract(unit.db, {
      ...columns,
      organisation_id: organisationId,
      source: null,
      source_reference: null,
      created_at: unit.now,
    });
    await unit.audit('create', 'head_contract', id);
    return { ok: true, headContractId: id };
  });
}

function columnsOf(answer: HeadContractAnswer, placesInWords: string) {
  return {
    name: answer.name,
    programme: answer.programme,
    area_version: answer.area?.version ?? null,
    area_code: answer.area?.code ?? null,
    area_name: answer.area?.name ?? placesInWords,
    districts: answer.places.districts,
    place_rule: answer.places.rule,
    funder: answer.funder,
    regime: answer.regime,
    reference: answer.reference || null,
    value_per_year_pence: answer.value,
    central_government: answer.central_government === 'unknown' ? null : answer.central_government === 'yes',
    procurement_began_on: answer.procurement_began_on,
    bids_due_on: answer.bids_due_on,
    advertising_threshold_pence: answer.threshold,
    starts_on: answer.starts_on,
    ends_on: answer.ends_on,
  } satisfies Partial<NewHeadContract>;
}
