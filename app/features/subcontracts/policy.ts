import { type Actor, actsFor, editors, isSteward } from '../identity/actor.ts';
import type { SubcontractState } from './states.ts';

/** A sub-contract as policies see it. */
export type SubcontractThing = {
  primeId: string;
  providerId: string;
  status: SubcontractState;
  isConfirmed: boolean;
};
/** A notice on a sub-contract, with who gave it. */
type NoticeThing = SubcontractThing & { givenBy: string };

const runs = ({ status }: SubcontractThing) => status === 'awarded' || status === 'signed';
const isEditorOf = (actor: Actor, { primeId, providerId }: SubcontractThing) =>
  actsFor(actor, primeId, editors) || actsFor(actor, providerId, editors);
const otherParty = ({ primeId, providerId, givenBy }: NoticeThing) => (givenBy === primeId ? providerId : primeId);

export const subcontractPolicy = {
  /** The two parties, and stewards. */
  'subcontract:view': (actor: Actor, { primeId, providerId }: SubcontractThing) =>
    actsFor(actor, primeId) || actsFor(actor, providerId) || isSteward(actor),
  /** As a file: the two parties alone. */
  'subcontract:export': (actor: Actor, { primeId, providerId }: SubcontractThing) =>
    actsFor(actor, primeId) || actsFor(actor, providerId),
  'subcontract:sign': (actor: Actor, thing: SubcontractThing) =>
    runs(thing) && !thing.isConfirmed && actsFor(actor, thing.primeId, editors),
  'subcontract:confirm': (actor: Actor, thing: SubcontractThing) =>
    thing.status === 'signed' && !thing.isConfirmed && actsFor(actor, thing.providerId, editors),
  'subcontract:go-live': (actor: Actor, thing: SubcontractThing) =>
    thing.status === 'signed' && actsFor(actor, thing.primeId, editors),
  /** What happened is also entered after the end. */
  'subcontract:enter': (actor: Actor, thing: SubcontractThing) =>
    thing.status !== 'not_concluded' && isEditorOf(actor, thing),
  /** Whoever pays decides on an invoice. */
  'subcontract:pay': (actor: Actor, thing: SubcontractThing) =>
    thing.status !== 'not_concluded' && actsFor(actor, thing.primeId, editors),
  'subcontract:see-money': (actor: Actor, thing: SubcontractThing) =>
    thing.status !== 'not_concluded' && actsFor(actor, thing.providerId, editors),
  'subcontract:give-notice': (actor: Actor, thing: SubcontractThing) => runs(thing) && isEditorOf(actor, thing),
  'notice:view': (actor: Actor, thing: NoticeThing) => subcontractPolicy['subcontract:view'](actor, thing),
  'notice:answer': (actor: Actor, thing: NoticeThing) => runs(thing) && actsFor(actor, otherParty(thing), editors),
  'notice:withdraw': (actor: Actor, thing: NoticeThing) => runs(thing) && actsFor(actor, thing.givenBy, editors),
  /** Whether the steward has an interest in one of the parties is for the verb to say. */
  'notice:view-as-steward': (actor: Actor, _thing: NoticeThing) => isSteward(actor),
  'notice:give-view': (actor: Actor, _thing: NoticeThing) =>
    isSteward(actor) && actor.kind === 'person' && actor.acting !== null && editors.includes(actor.acting.role),
};
