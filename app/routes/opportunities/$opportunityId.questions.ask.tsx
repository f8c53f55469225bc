import { useActionData, useLoaderData } from '@remix-run/react';
import { askQuestion } from '#app/features/clarifications/ask-question.server.ts';
import { AskPage, type AskPageProps } from '#app/features/clarifications/components/ask-page.tsx';
import { takesQuestions } from '#app/features/clarifications/domain.ts';
import { namesInQuestion } from '#app/features/clarifications/find-clarification.server.ts';
import { askForm, askRefusals } from '#app/features/clarifications/schema.ts';
import { signedIn } from '#app/features/identity/actor.ts';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = {
  access: { for: 'acting', as: 'provider' },
  params: opportunityParams,
  find: findReadableOpportunity,
  can: 'opportunity:ask',
} as const;

export const handle = titled('Ask a question');

export const loader = page(declaration, async ({ services, actor, thing, params }): Promise<AskPageProps> => {
  const { title, organisationName: primeName, clarificationDeadline } = thing.snapshot;
  const isOpen = takesQuestions({ today: services.clock.today(), status: thing.status, dates: thing.snapshot });
  const isVerified = signedIn(actor).acting?.organisationStatus === 'verified';
  const obstacle = isOpen ? (isVerified ? null : askRefusals.not_verified) : askRefusals.closed;
  return { ...params, title, primeName, clarificationDeadline, obstacle };
});

export const action = command(
  { ...declaration, form: askForm },
  async ({ services, context, actor, params, form, refuse }) => {
    if (form.send_anyway !== 'yes') {
      const names = await namesInQuestion(services, actor, form.question);
      if (names.length > 0) return refuse('send_anyway', warningOf(names));
    }
    const outcome = await askQuestion(context, params.opportunityId, form.question);
    if (!outcome.ok) return refuse('question', askRefusals[outcome.reason], 409);
    return redirectWithFlash(
      paths.opportunityClarifications(params.opportunityId),
      `Question ${outcome.number} is published. We tell you when it is answered`,
    );
  },
);

function warningOf(names: readonly string[]): string {
  const found = names.map((name) => `“${name}”`).join(', ');
  return `Your question says ${found}. Take it out, or confirm that everyone may read it`;
}

export default function Ask() {
  const answer = useActionData<typeof action>();
  return <AskPage ask={useLoaderData<typeof loader>()} form={answer && 'form' in answer ? answer.form : emptyForm} />;
}
