import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import type { Mail } from '#emails/catalogue.ts';
import { actingIn } from '../identity/actor.ts';
import { inMail } from '../mail/notify.server.ts';
import { lockDeclarationFor, type MayStill } from './lock-for.server.ts';
import type { TupeThing } from './policy.ts';
import { tupeRefusals } from './refusal-words.ts';
import { tellParties } from './tell-parties.server.ts';

/** Done, or why not in words that say what to do. */
export type Stepped = { ok: true } | { ok: false; reason: string; message: string };

/** Locks a declaration for `work`, with what it is now. @param may the rule that let them in, asked again */
export function withDeclaration(
  context: Context,
  declarationId: string,
  may: MayStill,
  work: (unit: UnitOfWork, thing: TupeThing) => Promise<Stepped>,
): Promise<Stepped> {
  return inUnitOfWork<Stepped>(context, async (unit) => {
    const thing = await lockDeclarationFor(context, unit, declarationId, may);
    if (!thing) return { ok: false, reason: 'no_such_step', message: tupeRefusals.no_such_step };
    return work(unit, thing);
  });
}

export type MovedWhat = Extract<Mail, { kind: 'tupe-moved' }>['input']['what'];

/** The mail that a declaration took a step that matters. */
export function movedMail({ services, actor }: Context, thing: TupeThing, what: MovedWhat, words = ''): Mail {
  const by = actor.kind === 'person' ? actingIn(actor).organisationName : 'Tierbridge';
  const url = inMail(services, paths.tupeDeclaration(thing.id));
  return { kind: 'tupe-moved', input: { title: thing.title, what, by, words, url } };
}

/** Tells every other party that a declaration took a step that matters. */
export function tellMoved(context: Context, unit: UnitOfWork, thing: TupeThing, what: MovedWhat, words = '') {
  return tellParties(unit, thing, movedMail(context, thing, what, words), { except: unit.by.organisationId });
}
