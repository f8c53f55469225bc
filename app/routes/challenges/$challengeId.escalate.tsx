import { useActionData, useLoaderData } from '@remix-run/react';
import { StepPage } from '#app/features/challenges/components/step-page.tsx';
import { escalateChallenge } from '#app/features/challenges/escalate-challenge.server.ts';
import { ofChallenge } from '#app/features/challenges/find-challenge.server.ts';
import { readChallenge } from '#app/features/challenges/read-challenge.server.ts';
import { escalateForm } from '#app/features/challenges/schema.ts';
import { refusalWords } from '#app/features/challenges/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { TextareaField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofChallenge, can: 'challenge:escalate' } as const;

export const handle = titled('Take it to a steward');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  challenge: await readChallenge(services, actor, thing),
}));

export const action = command({ ...declaration, form: escalateForm }, async ({ context, params, form, refuse }) => {
  const escalated = await escalateChallenge(context, params.challengeId, form.reason);
  if (!escalated.ok) return refuse('reason', refusalWords[escalated.reason], 409);
  return redirectWithFlash(paths.challenge(params.challengeId), 'A steward will look at it');
});

export default function Escalate() {
  const { challenge } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <StepPage
      challengeId={challenge.challengeId}
      title={challenge.title}
      heading="Take it to a steward"
      text="A steward reads all that was said and finds whether the decision was right. Until then no award takes effect in this lot."
      button="Take it to a steward"
      form={form}
    >
      <TextareaField
        form={form}
        name="reason"
        label="Why do you go to a steward?"
        hint="The prime reads it too"
        rows={5}
      />
    </StepPage>
  );
}
