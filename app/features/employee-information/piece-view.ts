import type { InformationInFull } from '#db/queries/employee-information.ts';
import { eliItems, isWithheld, updatedBy } from './domain.ts';

type Receipt = {
  information_id: string;
  organisation_name: string;
  received_on: string;
  sha256: string;
  given_sha256: string;
  words: string;
};
type PieceVerb = 'employee-information:open' | 'employee-information:receive' | 'employee-information:delete';
type Reading = { receipts: readonly Receipt[]; may(verb: PieceVerb): boolean; isSide: boolean };

/** One instalment as a page shows it, with what the reader may do with it. */
export function viewPiece(
  row: InformationInFull,
  all: readonly InformationInFull[],
  { receipts, may, isSide }: Reading,
) {
  const later = updatedBy(ordered(row), all.map(ordered));
  return {
    id: row.id,
    sequence: row.sequence,
    giverName: row.giver_name,
    kind: row.kind,
    route: row.route,
    asAt: row.as_at,
    givenOn: row.given_on,
    covers: eliItems.filter((item) => row.covers.includes(item)),
    staffCount: row.staff_count,
    delivery: row.delivery_words,
    sha256: row.sha256,
    bytes: row.bytes,
    deleteOn: row.delete_on,
    deletedAt: row.deleted_at,
    /** Given for the opportunity, and whether its giver has opened it to the incoming provider of the sub-contract. */
    carried: row.carried_from === null ? null : isWithheld(row) ? ('withheld' as const) : ('open' as const),
    updatedBy: later && { sequence: later.sequence, asAt: later.as_at },
    receipts: receipts
      .filter(({ information_id }) => information_id === row.id)
      .map((receipt) => ({
        organisationName: receipt.organisation_name,
        receivedOn: receipt.received_on,
        matches: receipt.sha256 === receipt.given_sha256,
        words: receipt.words,
      })),
    mayOpen: row.route === 'vault' && may('employee-information:open'),
    mayReceive: isSide && may('employee-information:receive'),
    mayDelete: may('employee-information:delete'),
  };
}

const ordered = (row: InformationInFull) => ({
  ...row,
  giverId: row.giver_id,
  asAt: row.as_at,
  isWithheld: isWithheld(row),
});
export type PieceView = ReturnType<typeof viewPiece>;
