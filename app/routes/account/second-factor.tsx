import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { needsSecondFactor, signedIn } from '#app/features/identity/actor.ts';
import {
  BackupCodes,
  BeginSecondFactor,
  ConfirmSecondFactor,
  ManageSecondFactor,
} from '#app/features/identity/components/second-factor-steps.tsx';
import { secondFactorForm } from '#app/features/identity/schema.ts';
import { maySetUp } from '#app/features/identity/second-factor.server.ts';
import { secondFactorInProgress } from '#app/features/identity/set-up-second-factor.server.ts';
import { takeSecondFactorStep } from '#app/features/identity/take-second-factor-step.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths, safeReturnTo } from '#app/paths.ts';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Your second step for signing in');

export const loader = page({ access: { for: 'half-signed-in' } }, async ({ url, actor, services }) => {
  const person = signedIn(actor);
  const returnTo = safeReturnTo(url.searchParams.get('return_to'));
  if (!maySetUp(person)) throw redirect(paths.secondFactor(paths.accountSecondFactor()));
  return {
    returnTo,
    isRequired: needsSecondFactor(person.memberships),
    isOn: person.secondFactorEnabled,
    // Begun and left unfinished, it is begun anew: the page of one that is on can always be reached.
    inProgress: url.searchParams.get('step') === 'key' ? await secondFactorInProgress(services, person) : null,
  };
});

export const action = command(
  { access: { for: 'half-signed-in' }, form: secondFactorForm },
  async ({ context, form, url, refuse }) => {
    const { step, answer } = await takeSecondFactorStep(context, form);
    if (answer.ok && step === 'confirm') return { backupCodes: answer.backupCodes };
    if (answer.ok && step === 'remove') return redirectWithFlash(paths.account(), 'The second step is off');
    if (answer.ok || answer.reason === 'not-started') return redirect(withStep(url, answer.ok), 303);
    if (answer.reason === 'not-allowed') throw problem(403);
    if (answer.reason === 'too-many') throw problem(429, { 'Retry-After': String(answer.seconds) });
    return refuse('code', 'The code is wrong or too old. Enter the one that your app shows now');
  },
);

function withStep(url: URL, isStarted: boolean): string {
  const query = new URLSearchParams(url.searchParams);
  if (isStarted) query.set('step', 'key');
  else query.delete('step');
  return `${url.pathname}?${query}`;
}

export default function SecondFactorSetUp() {
  const { returnTo, isRequired, isOn, inProgress } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const form = result && 'form' in result ? result.form : emptyForm;
  const codes = result && 'backupCodes' in result ? result.backupCodes : null;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrorSummary form={form} />
        {codes ? (
          <BackupCodes codes={codes} continueTo={returnTo} />
        ) : inProgress ? (
          <ConfirmSecondFactor
            form={form}
            appKey={inProgress.key}
            appAddress={inProgress.appAddress}
            squares={inProgress.squares}
          />
        ) : isOn ? (
          <ManageSecondFactor isRequired={isRequired} />
        ) : (
          <BeginSecondFactor isRequired={isRequired} />
        )}
      </div>
    </div>
  );
}
