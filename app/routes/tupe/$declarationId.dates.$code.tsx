import { useActionData, useLoaderData } from '@remix-run/react';
import { TickPage } from '#app/features/tupe-dates/components/tick-page.tsx';
import { ofMilestone } from '#app/features/tupe-dates/find-milestone.server.ts';
import { readDates } from '#app/features/tupe-dates/read-dates.server.ts';
import { tickForm } from '#app/features/tupe-dates/schema.ts';
import { tickMilestone, untickMilestone } from '#app/features/tupe-dates/tick-milestone.server.ts';
import { tickRefusals } from '#app/features/tupe-dates/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('A date of a transfer');

export const loader = page({ ...ofMilestone, can: 'tupe-dates:tick' }, async ({ services, actor, thing, params }) => {
  const { head, milestones } = await readDates(services, actor, thing);
  const milestone = milestones.find(({ code }) => code === params.code);
  if (!milestone) throw problem(404);
  return { head, milestone };
});

export const action = command(
  { ...ofMilestone, can: 'tupe-dates:tick', form: tickForm },
  async ({ context, params: { declarationId, code }, form, refuse }) => {
    const done =
      form.intent === 'tick'
        ? await tickMilestone(context, declarationId, code, form)
        : await untickMilestone(context, declarationId, code);
    if (!done.ok) return refuse('doneOn', tickRefusals[done.reason], 409);
    return redirectWithFlash(paths.tupeDates(declarationId), form.intent === 'tick' ? 'Saved' : 'Taken back');
  },
);

export default function Tick() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <TickPage form={form} {...useLoaderData<typeof loader>()} />;
}
