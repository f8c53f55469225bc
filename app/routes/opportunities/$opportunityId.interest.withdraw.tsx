import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { actingId, writtenByProvider } from '#app/features/interests/find-answered.server.ts';
import { readInterestPage } from '#app/features/interests/interest-page.server.ts';
import { withdrawInterestForm } from '#app/features/interests/schema.ts';
import { withdrawInterest } from '#app/features/interests/withdraw-interest.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Withdraw your interest');

export const loader = page(writtenByProvider, async ({ services, actor, thing, params }) => {
  const { mayWithdraw, mayAnswer, opportunity } = await readInterestPage(services, actingId(actor), thing);
  if (!mayWithdraw) throw redirect(paths.interest(params.opportunityId));
  return { opportunityId: params.opportunityId, title: opportunity.title, mayAnswer };
});

export const action = command(
  { ...writtenByProvider, form: withdrawInterestForm },
  async ({ context, actor, params, form, scope, refuse }) => {
    const key = { organisationId: actingId(actor), opportunityId: params.opportunityId };
    const withdrawn = await withdrawInterest(context, key, form.reason, scope.receivedAt);
    if (withdrawn.ok) return redirectWithFlash(paths.interest(params.opportunityId), 'Interest withdrawn');
    if (withdrawn.reason === 'unknown') throw problem(404);
    return refuse('reason', withdrawn.message, 409);
  },
);

export default function WithdrawInterest() {
  const { opportunityId, title, mayAnswer } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <>
      <BackLink href={paths.interest(opportunityId)} />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">Withdraw your interest in “{title}”</h1>
      <p className="govuk-body">
        {mayAnswer
          ? 'The prime never learns that you answered. Until the deadline you can send it again.'
          : 'The prime is told that an answer was withdrawn, by its number. You cannot send it again.'}
      </p>
      <PageForm>
        <TextareaField form={form} name="reason" label="Reason (optional)" hint="Only you can read it" rows={3} />
        <Button variant="warning" preventDoubleClick>
          Withdraw it
        </Button>
      </PageForm>
    </>
  );
}
