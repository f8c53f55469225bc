import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import type { Client } from './client.ts';
import { endFormerSession } from './redeem-sign-in-link.server.ts';

export type DemoAnswer = { ok: true; sessionToken: string } | { ok: false; reason: 'no-demo-person' };

/** Signs in as one of the made-up people, second factor and all: a demo needs no mailbox and no phone. */
export function signInDemo(
  context: Context,
  { personId, client }: { personId: string; client: Client },
): Promise<DemoAnswer> {
  return inUnitOfWork<DemoAnswer>({ ...context, formKey: null }, async (unit) => {
    const person = await unit.db
      .selectFrom('person')
      .where('id', '=', personId)
      .where('is_demo', '=', true)
      .select('id')
      .executeTakeFirst();
    if (!person) return { ok: false, reason: 'no-demo-person' };
    const { internalAdapter } = await context.services.auth.library(unit.db, client).$context;
    const { id, token } = await internalAdapter.createSession(person.id);
    await unit.db.updateTable('session').set({ second_factor_at: unit.now }).where('id', '=', id).execute();
    await endFormerSession(unit, context);
    await unit.audit('sign-in', 'person', person.id, { session: id, how: 'demo' });
    return { ok: true, sessionToken: token };
  });
}
