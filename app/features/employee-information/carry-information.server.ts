import { paths } from '#app/paths.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { declarationsFrom } from '#db/queries/carried-information.ts';
import { informationOf, insertInformation } from '#db/queries/employee-information.ts';
import type { EmployeeInformationRow } from '#db/tables/employee-information.table.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { nextSequence } from './domain.ts';
import { stepOnCarried } from './step-on-carried.server.ts';

/**
 * What was given for an opportunity stands on the declaration of a sub-contract that came of it. Where the incoming provider is that of
 * the opportunity's declaration too, it was given to that one, on its day. To any other it is given once its giver says that it is for
 * them, for others may take over some of the staff: nobody opens it there before, and it counts from then on (domain.md 3.2).
 * Both sides hear of it. Safe to repeat.
 */
export async function carryFromParent(unit: UnitOfWork, declarationId: string): Promise<void> {
  const declaration = await findDeclaration(unit.db, declarationId);
  const parent = declaration?.row.parent_id ? await findDeclaration(unit.db, declaration.row.parent_id) : null;
  if (!declaration || !parent) return;
  await carry(unit, declaration, parent, await informationOf(unit.db, parent.id));
}

/** The same with one instalment, given for an opportunity after its contract was awarded. */
export async function carryToSubcontracts(unit: UnitOfWork, parent: TupeThing, informationId: string): Promise<void> {
  const rows = (await informationOf(unit.db, parent.id)).filter(({ id }) => id === informationId);
  for (const id of await declarationsFrom(unit.db, parent.id)) {
    const declaration = await findDeclaration(unit.db, id);
    if (declaration) await carry(unit, declaration, parent, rows);
  }
}

async function carry(unit: UnitOfWork, to: TupeThing, parent: TupeThing, given: readonly EmployeeInformationRow[]) {
  const there = await informationOf(unit.db, to.id);
  const outgoing = idsOf(to, 'outgoing');
  const isKnown = idsOf(to, 'incoming').every((id) => idsOf(parent, 'incoming').includes(id));
  const rows = given.filter(
    ({ id, giver_id, deleted_at, route }) =>
      !deleted_at &&
      outgoing.includes(giver_id) &&
      // What was handed over elsewhere went to nobody else, and cannot be opened from here.
      (isKnown || route === 'vault') &&
      !there.some(({ carried_from }) => carried_from === id),
  );
  if (rows.length === 0) return;
  const all: { giver_id: string; sequence: number }[] = [...there];
  for (const row of rows) {
    const carried = copyOf(row, to.id, nextSequence(all, row.giver_id), isKnown ? unit.now : null);
    all.push(carried);
    await insertInformation(unit.db, carried);
  }
  await unit.audit('carry', 'tupe_declaration', to.id, { from: parent.id, instalments: rows.length });
  if (isKnown) await stepOnCarried(unit, to.id, rows);
  const about = { title: to.title, isOpen: isKnown, url: inMail(unit.site, paths.employeeInformation(to.id)) };
  const tell = (who: readonly string[], side: 'giver' | 'incoming') =>
    mailPeople(unit, who, { kind: 'employee-information-carried', input: { ...about, to: side } });
  await tell([...new Set(rows.map(({ giver_id }) => giver_id))], 'giver');
  await tell(idsOf(to, 'incoming'), 'incoming');
}

const idsOf = ({ parties }: TupeThing, part: 'outgoing' | 'incoming') =>
  parties.flatMap(({ party, organisationId }) => (party === part && organisationId ? [organisationId] : []));

function copyOf(row: EmployeeInformationRow, declarationId: string, sequence: number, releasedAt: Date | null) {
  const { giver_id, kind, route, as_at, given_on, covers, staff_count, delivery_words } = row;
  const { sha256, bytes, content_type, given_by, given_at, delete_on } = row;
  const facts = { giver_id, kind, route, as_at, given_on, covers, staff_count, delivery_words };
  return {
    ...facts,
    ...{ sha256, bytes, content_type, given_by, given_at, delete_on },
    declaration_id: declarationId,
    sequence,
    carried_from: row.id,
    released_at: releasedAt,
  };
}
