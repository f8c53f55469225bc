import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import type { JsonObject } from '#db/json.ts';
import { lockWorkforcePacks, updateWorkforcePack } from '#db/queries/workforce-pack.ts';
import type { WorkforcePackRow } from '#db/tables/workforce-pack.table.ts';
import { lockDeclarationFor } from '../tupe/lock-for.server.ts';
import type { Mapping } from './columns.ts';
import { givesFor } from './policy.ts';
import { endUpload, openUpload } from './sealed-upload.server.ts';
import { studyUpload } from './study-upload.server.ts';
import type { Uploaded } from './upload-pack.server.ts';

/** The headings of a file that waits, with what each column is most likely; null where it waits no more. */
export async function readColumns(services: Services, pack: WorkforcePackRow) {
  const answer = (await study(services, pack, null))?.answer;
  if (!answer?.ok || answer.kind !== 'columns') return null;
  return { headings: answer.headings, guesses: answer.guesses };
}

/** Makes the figures of a file that waits, now that its columns are named. With something wrong in it, nothing of it is kept but that there was one. */
export async function nameColumns(
  context: Context,
  pack: WorkforcePackRow,
  mapping: Mapping,
): Promise<Uploaded | { ok: false; reason: 'gone' }> {
  const { services } = context;
  const studied = await study(services, pack, mapping);
  if (!studied) return { ok: false, reason: 'gone' };
  const { answer, lastId } = studied;
  const worked = await inUnitOfWork<{ ok: true; state: 'gone' | 'no_part' | 'changed' | 'done' }>(
    context,
    async (unit) => {
      if (!(await lockDeclarationFor(context, unit, pack.declaration_id, givesFor(pack.giver_id))))
        return { ok: true, state: 'no_part' };
      const packs = await lockWorkforcePacks(unit.db, pack.declaration_id, pack.giver_id);
      const waiting = packs.find(({ id, status, sealed_key }) => id === pack.id && status === 'draft' && sealed_key);
      if (!waiting) return { ok: true, state: 'gone' };
      await endUpload(services, unit, waiting);
      const isChanged = (packs.find(({ status }) => status !== 'draft')?.id ?? null) !== lastId;
      if (isChanged || !answer.ok || answer.kind !== 'figures') {
        await updateWorkforcePack(unit.db, pack.id, { sealed_key: null, envelope_id: null });
        return { ok: true, state: isChanged ? 'changed' : 'done' };
      }
      const { figures, people } = answer;
      const change = { figures: figures as JsonObject, row_count: people, sealed_key: null, envelope_id: null };
      await updateWorkforcePack(unit.db, pack.id, change);
      return { ok: true, state: 'done' };
    },
  );
  if (worked.state !== 'done') return { ok: false, reason: worked.state };
  if (!answer.ok) return answer;
  if (answer.kind === 'errors') return { ok: false, reason: 'cells', errors: answer.errors, count: answer.count };
  if (answer.kind === 'columns') return { ok: false, reason: 'gone' };
  return { ok: true, packId: pack.id, next: 'figures', people: answer.people, leftOut: answer.leftOut };
}

async function study(services: Services, pack: WorkforcePackRow, mapping: Mapping | null) {
  const bytes = await openUpload(services, pack);
  if (!bytes) return null;
  const { declaration_id: declarationId, giver_id: giverId, as_at: asAt } = pack;
  return studyUpload(services, bytes, { declarationId, giverId, asAt, mapping });
}
