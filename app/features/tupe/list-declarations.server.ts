import type { Services } from '#app/services/services.ts';
import { countTupeDeclarationsOf, tupeDeclarationsOf, tupePartiesOf } from '#db/queries/tupe-declaration.ts';
import { pageCount } from '../page-number.ts';
import { thingOf } from './find-declaration.server.ts';

const perPage = 50;

/** The declarations in which an organisation is a party. A page that is not there answers the nearest. */
export async function listDeclarations({ db }: Services, organisationId: string, wanted: number) {
  const total = await countTupeDeclarationsOf(db, organisationId);
  const pages = pageCount(total, perPage);
  const page = Math.min(pages, wanted);
  const rows = await tupeDeclarationsOf(db, organisationId, { limit: perPage, offset: (page - 1) * perPage });
  const things = await Promise.all(rows.map(async (row) => thingOf(row, await tupePartiesOf(db, row.id))));
  return {
    declarations: things.map(({ id, title, state, parties, row }) => ({
      id,
      title,
      state,
      as: parties.filter((party) => party.organisationId === organisationId).map(({ party }) => party),
      plannedTransferOn: row.planned_transfer_on,
    })),
    total,
    page,
    pages,
  };
}
export type DeclarationList = Awaited<ReturnType<typeof listDeclarations>>;
