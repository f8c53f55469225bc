import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { FoundPack } from './find-given.server.ts';
import { figuresSchema } from './staff.ts';

/** A pack as its giver sees it, with what it may do with it. */
export function readPack(actor: Actor, thing: FoundPack) {
  const { declaration, pack } = thing;
  return {
    declarationId: declaration.id,
    packId: pack.id,
    title: declaration.title,
    version: pack.version,
    status: pack.status,
    asAt: pack.as_at,
    people: pack.row_count,
    deleteOn: pack.delete_on,
    figures: pack.figures ? figuresSchema.parse(pack.figures) : null,
    mayRelease: pack.figures !== null && can(actor, 'workforce:release', thing),
    mayWithdraw: pack.status === 'released' && can(actor, 'workforce:withdraw', thing),
  };
}
