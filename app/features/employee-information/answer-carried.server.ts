import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { dropCarried, releaseCarried } from '#db/queries/carried-information.ts';
import { informationOf } from '#db/queries/employee-information.ts';
import { actingIn } from '../identity/actor.ts';
import { inMail } from '../mail/notify.server.ts';
import { lockDeclarationFor } from '../tupe/lock-for.server.ts';
import { tupePolicy } from '../tupe/policy.ts';
import { tellParties } from '../tupe/tell-parties.server.ts';
import { completeness, ownInstalments } from './domain.ts';
import { stepOnCarried } from './step-on-carried.server.ts';
import { itemsInWords } from './words.ts';

export type CarriedAnswered = { ok: true; isOpen: boolean } | { ok: false };

/**
 * A giver says whether what it gave for the opportunity is for the incoming provider of a sub-contract. Then that one's named people
 * open it there; otherwise it counts there no more, and is given anew. @returns not ok where nothing waits for its word
 */
export function answerCarried(context: Context, declarationId: string, isForThem: boolean): Promise<CarriedAnswered> {
  const { organisationId, organisationName } = actingIn(context.actor);
  return inUnitOfWork<CarriedAnswered>(context, async (unit) => {
    const declaration = await lockDeclarationFor(context, unit, declarationId, tupePolicy['tupe:act-as-outgoing']);
    if (!declaration) return { ok: false };
    const own = { declarationId, giverId: organisationId };
    if (!isForThem) {
      const dropped = await dropCarried(unit.db, own);
      if (dropped > 0) await unit.audit('refuse_carried', 'tupe_declaration', declarationId, {}, organisationId);
      return dropped > 0 ? { ok: true, isOpen: false } : { ok: false };
    }
    const released = await releaseCarried(unit.db, own, { at: unit.now, by: unit.by.personId });
    if (released.length === 0) return { ok: false };
    for (const id of released)
      await unit.audit('release', 'employee_information', id, { declarationId }, organisationId);
    await stepOnCarried(unit, declarationId);
    const { missing } = completeness(ownInstalments(await informationOf(unit.db, declarationId), organisationId));
    const input = {
      title: declaration.title,
      giverName: organisationName,
      isUpdate: false,
      missing: itemsInWords(missing),
      url: inMail(unit.site, paths.employeeInformation(declarationId)),
    };
    await tellParties(unit, declaration, { kind: 'employee-information-given', input }, { except: organisationId });
    return { ok: true, isOpen: true };
  });
}
