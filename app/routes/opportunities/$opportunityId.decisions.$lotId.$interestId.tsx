import { useActionData, useLoaderData } from '@remix-run/react';
import { DecisionFormPage } from '#app/features/decisions/components/decision-form-page.tsx';
import { decide } from '#app/features/decisions/decide.server.ts';
import { oneDecidedByPrime } from '#app/features/decisions/find-decided.server.ts';
import { readDecision } from '#app/features/decisions/read-decision.server.ts';
import { fieldOfRefusal, refusalWords } from '#app/features/decisions/refusal-words.ts';
import { decisionForm } from '#app/features/decisions/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { found, problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Decide');

export const loader = page(oneDecidedByPrime, async ({ services, thing }) => ({
  page: found(await readDecision(services, thing)),
}));

export const action = command(
  { ...oneDecidedByPrime, form: async ({ services }) => decisionForm(await services.reference.current()) },
  async ({ context, thing, params, form, refuse }) => {
    const { opportunityId, lotId, interestId } = params;
    const key = { organisationId: thing.organisationId, opportunityId, lotId };
    const given = { ...form, interestId, exceptionReason: form.exceptionReason || null };
    const decided = await decide(context, key, given);
    if (decided.ok) {
      return redirectWithFlash(
        `${paths.opportunityDecisions(opportunityId)}?lot=${lotId}`,
        'Decided. The provider is told',
      );
    }
    if (decided.reason === 'unknown') throw problem(404);
    return refuse(fieldOfRefusal(decided.reason), refusalWords[decided.reason], 409);
  },
);

export default function DecideOne() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <DecisionFormPage form={form} {...useLoaderData<typeof loader>()} />;
}
