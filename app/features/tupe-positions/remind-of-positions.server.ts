import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { keepPositionReminder, silentTupeParties } from '#db/queries/tupe-position.ts';
import { system } from '../identity/actor.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import { dateInLondon } from '../wording.ts';

/** So many days after it was named a party that has said nothing is reminded, once. */
export const daysToState = 10;
const atOnce = 200;

/** Reminds the outgoing and incoming providers that were named ten days ago and have said nothing. Safe to repeat. */
export async function remindOfPositions(services: Services): Promise<void> {
  const namedBefore = services.clock.now().subtract({ hours: 24 * daysToState });
  const silent = await silentTupeParties(services.db, new Date(namedBefore.epochMilliseconds), atOnce);
  for (const party of silent) {
    await inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => {
      const { id: partyId, declaration_id: declarationId, organisation_id: organisationId } = party;
      const thing = await findDeclaration(unit.db, declarationId);
      const due = dateInLondon(party.added_at);
      const isFirst = await keepPositionReminder(unit.db, { declarationId, partyId, due, at: unit.now });
      if (!thing || !organisationId || !isFirst) return { ok: true };
      const url = inMail(services, paths.tupePositions(declarationId));
      await mailPeople(unit, [organisationId], { kind: 'tupe-position-reminder', input: { title: thing.title, url } });
      await unit.audit('remind_of_position', 'tupe_declaration', declarationId, { partyId }, thing.primeId);
      return { ok: true };
    });
  }
}
