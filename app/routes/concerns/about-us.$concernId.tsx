import { useActionData, useLoaderData } from '@remix-run/react';
import { ConcernAboutUsPage } from '#app/features/concerns/components/concern-about-us-page.tsx';
import { ofConcernAbout } from '#app/features/concerns/find-concern.server.ts';
import { readConcernAboutUs, readSubjectMessages } from '#app/features/concerns/read-about-us.server.ts';
import { subjectForm } from '#app/features/concerns/schema.ts';
import { takeSubjectForm } from '#app/features/concerns/take-form.server.ts';
import { can } from '#app/features/policies.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('A concern about us');

export const loader = page(
  { ...ofConcernAbout, can: 'concern:view-about-us' },
  async ({ services, actor, thing, params }) => {
    const concern = await readConcernAboutUs(services, thing.subjectId, params.concernId);
    if (!concern) throw problem(404);
    return {
      concern,
      messages: await readSubjectMessages(services, params.concernId),
      mayAnswer: can(actor, 'concern:answer', thing),
    };
  },
);

export const action = command(
  { ...ofConcernAbout, can: 'concern:answer', form: subjectForm },
  async ({ context, params, form, refuse }) => {
    const taken = await takeSubjectForm(context, params.concernId, form);
    if (!taken.ok) return refuse(taken.field, taken.message, 409);
    return redirectWithFlash(paths.concernAboutUs(params.concernId), taken.said);
  },
);

export default function AboutUsConcern() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ConcernAboutUsPage form={form} {...useLoaderData<typeof loader>()} />;
}
