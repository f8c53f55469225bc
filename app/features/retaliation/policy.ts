import { type Actor, editors, isSteward } from '../identity/actor.ts';

export const retaliationPolicy = {
  'retaliation:view': (actor: Actor, _flag: { isOpen: boolean }) => isSteward(actor),
  'retaliation:settle': (actor: Actor, { isOpen }: { isOpen: boolean }) =>
    isOpen &&
    isSteward(actor) &&
    actor.kind === 'person' &&
    actor.acting !== null &&
    editors.includes(actor.acting.role),
};
