import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { dropCarried, releaseCarried } from '#db/queries/carried-information.ts';
import { informationOf } from '#db/queries/employee-information.ts';
import { actingIn } from '../identity/actor.ts';
import { inMail } from '../mail/notify.server.ts';
import { lockDeclarationFor } from '../tupe/lock-for.server.ts';
import { tupePolicy } from '../tupe/policy.ts';
import { tellParties } from '../tupe/tell-parties.server.ts';
import { asAtProblem, awaitsGiver, completeness, ownInstalments } from './domain.ts';
import { stepOnCarried } from './step-on-carried.server.ts';
import { itemsInWords } from './words.ts';

export type CarriedAnswered = { ok: true; isOpen: boolean } | { ok: false; reason: 'nothing' | 'too_old' };

/**
 * A giver says whether what it gave for the opportunity is for the incoming provider of a sub-contract. Then that one's named people
 * open it there, and it is given to them from that day on: what stands as at a day too long before has to be given anew
 * (regulation 11(3), domain.md 3.2), as all has where the answer is no.
 */
export function answerCarried(context: Context, declarationId: string, isForThem: boolean): Promise<CarriedAnswered> {
  const { organisationId, organisationName } = actingIn(context.actor);
  return inUnitOfWork<CarriedAnswered>(context, async (unit) => {
    const declaration = await lockDeclarationFor(context, unit, declarationId, tupePolicy['tupe:act-as-outgoing']);
    if (!declaration) return { ok: false, reason: 'nothing' };
    const own = { declarationId, giverId: organisationId };
    const waiting = (await informationOf(unit.db, declarationId)).filter(
      (row) => row.giver_id === organisationId && awaitsGiver(row),
    );
    if (waiting.length === 0) return { ok: false, reason: 'nothing' };
    const on = unit.today.toString();
    const opened = isForThem ? waiting.filter(({ as_at }) => !asAtProblem(as_at, on)) : [];
    const ids = opened.map(({ id }) => id);
    if (isForThem && ids.length === 0) return { ok: false, reason: 'too_old' };
    if (ids.length > 0) await releaseCarried(unit.db, { ...own, ids }, { at: unit.now, on, by: unit.by.personId });
    for (const id of ids) await unit.audit('release', 'employee_information', id, { declarationId }, organisationId);
    const dropped = await dropCarried(unit.db, own);
    if (dropped > 0) await unit.audit('refuse_carried', 'tupe_declaration', declarationId, { dropped }, organisationId);
    if (!isForThem) return { ok: true, isOpen: false };
    await stepOnCarried(unit, declarationId, opened);
    const { missing } = completeness(ownInstalments(await informationOf(unit.db, declarationId), organisationId));
    const input = {
      title: declaration.title,
      giverName: organisationName,
      isUpdate: opened.every(({ kind }) => kind === 'update'),
      missing: itemsInWords(missing),
      url: inMail(unit.site, paths.employeeInformation(declarationId)),
    };
    await tellParties(unit, declaration, { kind: 'employee-information-given', input }, { except: organisationId });
    return { ok: true, isOpen: true };
  });
}
