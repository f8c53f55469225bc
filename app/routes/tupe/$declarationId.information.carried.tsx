import { useActionData, useLoaderData } from '@remix-run/react';
import { answerCarried } from '#app/features/employee-information/answer-carried.server.ts';
import { CarriedPage } from '#app/features/employee-information/components/carried-page.tsx';
import { mostDaysOld } from '#app/features/employee-information/domain.ts';
import { readCarried } from '#app/features/employee-information/read-carried.server.ts';
import { carriedForm } from '#app/features/employee-information/schema.ts';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe:act-as-outgoing' } as const;

export const handle = titled('What you gave for the opportunity');

const refusals = {
  nothing: 'Nothing waits for your answer any more',
  too_old: `All of it stands as at more than ${mostDaysOld} days ago: select no, and give it anew`,
} as const;

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  view: await readCarried(services, actor, thing),
}));

export const action = command({ ...declaration, form: carriedForm }, async ({ context, thing, form, refuse }) => {
  const answered = await answerCarried(context, thing.id, form.answer);
  if (!answered.ok) return refuse('answer', refusals[answered.reason]);
  return redirectWithFlash(
    paths.employeeInformation(thing.id),
    answered.isOpen
      ? 'Their named people may open it. The parties are told'
      : 'It does not count here. Give a new file',
  );
});

export default function Carried() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <CarriedPage {...useLoaderData<typeof loader>()} form={form} />;
}
