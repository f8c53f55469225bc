import { useActionData, useLoaderData } from '@remix-run/react';
import { RaisePage } from '#app/features/challenges/components/raise-page.tsx';
import { raiseChallenge } from '#app/features/challenges/raise-challenge.server.ts';
import { decisionsToChallenge } from '#app/features/challenges/read-challenge.server.ts';
import { raiseForm } from '#app/features/challenges/schema.ts';
import { refusalWords } from '#app/features/challenges/words.ts';
import { actedOnByProvider } from '#app/features/decisions/find-decided.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Ask for a review');

export const loader = page(actedOnByProvider, async ({ services, thing, params }) => ({
  opportunityId: params.opportunityId,
  title: thing.version.snapshot.title,
  primeName: thing.version.snapshot.organisationName,
  decisions: await decisionsToChallenge(services, thing.providerId, thing.version),
}));

export const action = command(
  { ...actedOnByProvider, form: raiseForm },
  async ({ context, thing, params, form, refuse }) => {
    const raised = await raiseChallenge(context, { ...form, ...params, organisationId: thing.providerId });
    if (!raised.ok) return refuse('decisionId', refusalWords[raised.reason], 409);
    return redirectWithFlash(
      paths.challenge(raised.challengeId),
      'The prime is told, and answers within 10 working days',
    );
  },
);

export default function Raise() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <RaisePage form={form} {...useLoaderData<typeof loader>()} />;
}
