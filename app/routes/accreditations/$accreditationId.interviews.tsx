import { useActionData, useLoaderData } from '@remix-run/react';
import { InterviewsPage } from '#app/features/accreditations/components/interviews-page.tsx';
import { ofAccreditation } from '#app/features/accreditations/find-accreditation.server.ts';
import { readAccreditation } from '#app/features/accreditations/read-accreditation.server.ts';
import { readInterviews } from '#app/features/accreditations/read-contacts.server.ts';
import { interviewForm } from '#app/features/accreditations/schema.ts';
import { addToSample, finishTimetable, recordInterview } from '#app/features/accreditations/timetable.server.ts';
import { interviewWords, refusalWords } from '#app/features/accreditations/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofAccreditation, can: 'accreditation:sample' } as const;

export const handle = titled('Interviews');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  accreditation: await readAccreditation(services, actor, thing),
  interviews: await readInterviews(services, thing),
}));

export const action = command({ ...declaration, form: interviewForm }, async ({ context, params, form, refuse }) => {
  const { accreditationId } = params;
  const back = paths.accreditation(accreditationId, 'interviews');
  if (form.intent === 'finish') {
    const finished = await finishTimetable(context, accreditationId);
    if (finished.ok) return redirectWithFlash(back, 'Drawn. The prime is told');
    if (finished.reason === 'unknown') throw problem(404);
    const message =
      finished.reason === 'incomplete' ? 'There is no partner to interview' : refusalWords[finished.reason];
    return refuse('finish', message, 409);
  }
  const changed =
    form.intent === 'add'
      ? await addToSample(context, accreditationId, form.partnerId, form.why)
      : await recordInterview(context, accreditationId, form.contactId, form.heldOn);
  if (!changed.ok) return refuse(fieldOf(form.intent, changed.reason), interviewWords[changed.reason], 409);
  return redirectWithFlash(back, form.intent === 'add' ? 'Added' : 'Recorded');
});

function fieldOf(intent: 'add' | 'held', reason: keyof typeof interviewWords): string {
  if (reason === 'too_soon') return 'heldOn';
  return intent === 'add' ? 'partnerId' : 'contactId';
}

export default function AccreditationInterviews() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <InterviewsPage form={form} {...useLoaderData<typeof loader>()} />;
}
