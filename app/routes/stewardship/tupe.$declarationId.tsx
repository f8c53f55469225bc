import { useActionData, useLoaderData } from '@remix-run/react';
import { editors } from '#app/features/identity/actor.ts';
import { declarationParams, ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { EscalatePage } from '#app/features/tupe-oversight/components/escalate-page.tsx';
import { escalateTransfer, readEscalation } from '#app/features/tupe-oversight/escalate.server.ts';
import { escalateForm } from '#app/features/tupe-oversight/schema.ts';
import { escalationRefusals } from '#app/features/tupe-oversight/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = {
  access: { for: 'acting', as: 'steward', roles: editors },
  params: declarationParams,
  find: ofDeclaration.find,
  can: 'tupe:view',
} as const;

export const handle = titled('Open a case about a transfer');

export const loader = page(declaration, async ({ services, thing }) => ({
  escalation: await readEscalation(services, thing),
}));

export const action = command({ ...declaration, form: escalateForm }, async ({ context, params, form, refuse }) => {
  const escalated = await escalateTransfer(context, params.declarationId, form);
  if (!escalated.ok) return refuse('partyId', escalationRefusals[escalated.reason], 409);
  return redirectWithFlash(paths.stewardshipCase(escalated.caseId), 'The case is open. The organisation is told');
});

export default function Escalate() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <EscalatePage form={form} {...useLoaderData<typeof loader>()} />;
}
