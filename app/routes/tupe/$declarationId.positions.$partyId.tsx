import { useActionData, useLoaderData } from '@remix-run/react';
import { ofParty } from '#app/features/tupe/find-declaration.server.ts';
import type { PartyThing } from '#app/features/tupe/policy.ts';
import { StatementPage } from '#app/features/tupe-positions/components/statement-page.tsx';
import { readStatement, statingOf } from '#app/features/tupe-positions/read-statement.server.ts';
import { positionForm } from '#app/features/tupe-positions/schema.ts';
import { statePosition } from '#app/features/tupe-positions/state-position.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofParty, can: 'tupe:state-position-of' } as const;

export const handle = titled('State a position on TUPE');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  statement: await readStatement(services, actor, thing),
}));

export const action = command(
  {
    ...declaration,
    form: async ({ services, actor, thing }) => positionForm(await statingOf(services, actor, thing)),
  },
  async ({ context, thing, params, form, refuse }) => {
    const stated = await statePosition(context, params, {
      position: form.position,
      basis: form.basis,
      saidBy: form.said_by,
      adviceReference: form.advice || null,
      isPrivileged: form.privileged === 'yes',
      source: form.source || null,
      unmovedReason: form.unmoved_reason || null,
    });
    if (!stated.ok) return refuse('position', refusals[stated.reason], 409);
    const words = stated.disputed ? 'Kept. The parties do not agree, and the others were told' : 'Kept';
    return redirectWithFlash(comeBack(thing), words);
  },
);

// A prime that writes a draft comes back to it.
function comeBack({ declaration: { id, opportunityId, opportunityStatus }, party }: PartyThing): string {
  const isDraft = party.party === 'prime' && opportunityId !== null && opportunityStatus === 'draft';
  return isDraft ? paths.opportunityEdit(opportunityId) : paths.tupePositions(id);
}

const refusals = {
  unknown: 'This party has no part in it any more',
  over: 'This declaration is closed. No position can be stated any more',
  unexplained: 'So late a change needs the reason why the deadline stays. Load the page again',
} as const;

export default function Statement() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <StatementPage form={form} {...useLoaderData<typeof loader>()} />;
}
