import { useActionData, useLoaderData } from '@remix-run/react';
import { JoinPage } from '#app/features/organisations/components/join-page.tsx';
import { organisationAt, organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { readerOf } from '#app/features/organisations/read-organisation.server.ts';
import { requestToJoin, withdrawJoinRequest } from '#app/features/organisations/request-to-join.server.ts';
import { joinStepSchema } from '#app/features/organisations/schema.ts';
import { waitInWords } from '#app/features/organisations/wording.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const toJoin = {
  access: { for: 'person' },
  params: organisationParams,
  find: organisationAt,
  can: 'organisation:join',
} as const;

export const handle = titled('Ask to join');

export const loader = page(toJoin, async ({ services, actor, thing }) => ({
  organisation: { id: thing.id, name: thing.name },
  isWaiting: (await readerOf(services, actor, thing)).waitsForAnswer,
}));

export const action = command({ ...toJoin, form: joinStepSchema }, async ({ context, form, thing, refuse }) => {
  if (form.step === 'withdraw') {
    await withdrawJoinRequest(context, thing.id);
    return redirectWithFlash(paths.organisations(), 'Request withdrawn');
  }
  const outcome = await requestToJoin(context, { organisation: thing, message: form.message });
  if (outcome.ok) return redirectWithFlash(paths.organisations(), `The owners of ${thing.name} have been asked`);
  if (outcome.reason === 'too-many') {
    return refuse('message', `You have asked too often. ${waitInWords(outcome.waitSeconds)}`, 429);
  }
  return redirectWithFlash(paths.organisations(), 'You have asked already, or you belong to it', 'important');
});

export default function JoinOrganisation() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <JoinPage {...useLoaderData<typeof loader>()} form={form} />;
}
