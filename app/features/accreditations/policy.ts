import { type Actor, actsFor, editors, isSteward, owners } from '../identity/actor.ts';
import { isPublic, type StoredStatus } from './states.ts';

/** An accreditation as policies see it. `seat` is the reader's own as its assessor, on this day: none on any other. */
export type AccreditationThing = {
  organisationId: string;
  status: StoredStatus;
  seat: 'none' | 'undeclared' | 'declared';
};

const decides = (actor: Actor) =>
  isSteward(actor) && actor.kind === 'person' && actor.acting !== null && editors.includes(actor.acting.role);
const isLocked = (status: StoredStatus) =>
  !['requested', 'booked', 'contacts_given', 'surveying', 'cancelled'].includes(status);
const inCycle: readonly StoredStatus[] = [
  'booked',
  'contacts_given',
  'surveying',
  'questionnaire_locked',
  'timetabled',
];

export const accreditationPolicy = {
  /** The prime, its assessor during the appointment, and stewards. Nobody else before it is decided, nor after. */
  'accreditation:view': (actor: Actor, { organisationId, seat }: AccreditationThing) =>
    actsFor(actor, organisationId) || seat !== 'none' || isSteward(actor),
  'accreditation:give-contacts': (actor: Actor, { organisationId, status }: AccreditationThing) =>
    (status === 'booked' || status === 'contacts_given' || status === 'surveying') &&
    actsFor(actor, organisationId, editors),
  'accreditation:answer': (actor: Actor, { organisationId, status }: AccreditationThing) =>
    (status === 'booked' || status === 'contacts_given' || status === 'surveying') &&
    actsFor(actor, organisationId, editors),
  /** The prime, stewards and an assessor who has declared; the others once it is locked. */
  'accreditation:read-questionnaire': (actor: Actor, { organisationId, status, seat }: AccreditationThing) =>
    actsFor(actor, organisationId) || ((seat === 'declared' || isSteward(actor)) && isLocked(status)),
  'accreditation:reply': (actor: Actor, { organisationId, status }: AccreditationThing) =>
    status === 'reported' && actsFor(actor, organisationId, editors),
  'accreditation:cancel': (actor: Actor, { organisationId, status }: AccreditationThing) =>
    (status === 'requested' || inCycle.includes(status)) && actsFor(actor, organisationId, owners),

  'accreditation:declare': (_actor: Actor, { seat }: AccreditationThing) => seat === 'undeclared',
  /** Whom to interview: once the questionnaire is locked, until the report. */
  'accreditation:sample': (_actor: Actor, { seat, status }: AccreditationThing) =>
    seat === 'declared' && (status === 'questionnaire_locked' || status === 'timetabled' || status === 'on_site'),
  'accreditation:score': (_actor: Actor, { seat, status }: AccreditationThing) =>
    seat === 'declared' && (status === 'questionnaire_locked' || status === 'timetabled' || status === 'on_site'),
  'accreditation:report': (_actor: Actor, { seat, status }: AccreditationThing) =>
    seat === 'declared' && status === 'on_site',

  'accreditation:view-as-steward': (actor: Actor, _accreditation: AccreditationThing) => isSteward(actor),
  'accreditation:appoint': (actor: Actor, { status }: AccreditationThing) =>
    decides(actor) && !isPublic(status) && status !== 'cancelled' && status !== 'requested',
  'accreditation:judge-late': (actor: Actor, { status }: AccreditationThing) =>
    status === 'requested' && decides(actor),
  'accreditation:decide': (actor: Actor, { status }: AccreditationThing) => status === 'reported' && decides(actor),
};
