import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { openCaseOf } from '#db/queries/conduct-case.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { openOrRaiseCase } from '../cases/open-or-raise.server.ts';
import type { Severity } from '../findings/severity.ts';
import { signedIn } from '../identity/actor.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import type { TupeThing } from '../tupe/policy.ts';

export type Escalated = { ok: true; caseId: string } | { ok: false; reason: 'unknown' | 'has_interest' };
type Escalation = { partyId: string; severity: Severity; reason: string };

/**
 * A steward takes a transfer further: a case about one of its parties is opened, or the open one raised as far as the breach
 * calls for. Refused to a steward with an interest in any of the parties.
 */
export function escalateTransfer(context: Context, declarationId: string, escalation: Escalation): Promise<Escalated> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<Escalated>(context, async (unit) => {
    const thing = await findDeclaration(unit.db, declarationId);
    const party = thing?.parties.find(({ id }) => id === escalation.partyId);
    const organisationId = party?.organisationId;
    if (!thing || !organisationId) return { ok: false, reason: 'unknown' };
    for (const concerned of new Set(thing.parties.flatMap((each) => each.organisationId ?? [])))
      if (await hasInterestIn(unit.db, personId, concerned, unit.now)) return { ok: false, reason: 'has_interest' };
    const { severity, reason } = escalation;
    const { caseId } = await openOrRaiseCase(unit, { organisationId, severity, reason });
    await unit.audit('escalate', 'tupe_declaration', declarationId, { caseId, severity, reason }, organisationId);
    return { ok: true, caseId };
  });
}

/** The parties of a transfer that a case can be about, with the case that is open about each. */
export async function readEscalation({ db }: Services, thing: TupeThing) {
  const onMarket = thing.parties.filter(({ organisationId, party }) => organisationId !== null && party !== 'funder');
  const choices = [];
  for (const { id, party, name, organisationId } of onMarket)
    choices.push({ id, party, name, openCaseId: (await openCaseOf(db, organisationId ?? ''))?.id ?? null });
  return { declarationId: thing.id, title: thing.title, state: thing.state, choices };
}
export type EscalationView = Awaited<ReturnType<typeof readEscalation>>;
