import type { SessionWithMembership } from '#db/queries/session.ts';
import { type ActingMembership, needsSecondFactor, type Person } from './actor.ts';

/**
 * The person of a session. They act for the organisation that they chose while they still belong to it, otherwise for the
 * one they joined first; until a second factor was shown, where one is required or was set up, for none.
 */
export function rowsToPerson(session: SessionWithMembership, rows: readonly SessionWithMembership[]): Person {
  const memberships = rows.map(rowToMembership).filter((membership) => membership !== null);
  const asksSecondFactor = session.two_factor_enabled || needsSecondFactor(memberships);
  const secondFactorDone = !asksSecondFactor || session.second_factor_at !== null;
  const chosen = memberships.find(({ organisationId }) => organisationId === session.acting_organisation_id);
  return {
    kind: 'person',
    personId: session.person_id,
    sessionId: session.session_id,
    name: session.person_name,
    email: session.email,
    secondFactorDone,
    secondFactorEnabled: session.two_factor_enabled,
    memberships,
    acting: secondFactorDone ? (chosen ?? memberships[0] ?? null) : null,
  };
}

function rowToMembership(row: SessionWithMembership): ActingMembership | null {
  if (!row.organisation_id || !row.role || !row.status) return null;
  return {
    organisationId: row.organisation_id,
    organisationName: row.organisation_name ?? '',
    organisationStatus: row.status,
    role: row.role,
    isProvider: row.is_provider === true,
    isPrime: row.is_prime === true,
    isSteward: row.is_steward === true,
  };
}
