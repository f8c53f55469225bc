import { useActionData, useLoaderData } from '@remix-run/react';
import { acceptCommitment } from '#app/features/commitments/accept-commitment.server.ts';
import { AcceptPage } from '#app/features/commitments/components/accept-page.tsx';
import { lastDayOf } from '#app/features/commitments/domain.ts';
import { toAccept } from '#app/features/commitments/find-commitment.server.ts';
import { readStanding, readToAccept } from '#app/features/commitments/read-commitment.server.ts';
import { acceptForm } from '#app/features/commitments/schema.ts';
import { signedIn } from '#app/features/identity/actor.ts';
import { formatDate } from '#app/features/wording.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled<{ title: string }>(({ title }) => `Accept: ${title}`);

export const loader = page(toAccept, async ({ services, actor, thing: { organisationId, ruleSet, organisation } }) => {
  const { version, code, title } = await readStanding(services, organisationId, ruleSet);
  const offered = await readToAccept(services, organisationId, ruleSet.code);
  if (!offered || version === null) throw problem(404);
  const { organisationName } = organisation;
  const until = lastDayOf(services.clock.today()).toString();
  return { code, title, version, organisationName, name: signedIn(actor).name, until, toAccept: offered };
});

export const action = command({ ...toAccept, form: acceptForm }, async ({ context, thing, params, form, refuse }) => {
  const which = { organisationId: thing.organisationId, ruleSet: params.ruleSet };
  const accepted = await acceptCommitment(context, which, form);
  if (accepted.ok) {
    return redirectWithFlash(paths.commitment(params.ruleSet), `Accepted until ${formatDate(accepted.until)}`);
  }
  if (accepted.reason === 'unknown') throw problem(404);
  return refuse('version', 'A newer version has been published. Read what changed, and accept again', 409);
});

export default function AcceptCommitment() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AcceptPage form={form} {...useLoaderData<typeof loader>()} />;
}
