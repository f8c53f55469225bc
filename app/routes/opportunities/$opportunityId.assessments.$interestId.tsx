import { useActionData, useLoaderData } from '@remix-run/react';
import { SheetPage } from '#app/features/assessments/components/sheet-page.tsx';
import { ownSeatIn, scoring } from '#app/features/assessments/find-assessment.server.ts';
import { readSheet } from '#app/features/assessments/read-sheet.server.ts';
import { saveSheet } from '#app/features/assessments/save-sheet.server.ts';
import { pointsField, saveWords, scoresForm } from '#app/features/assessments/schema.ts';
import { InterestContent } from '#app/features/interests/components/interest-content.tsx';
import { findOpenedInterest } from '#app/features/interests/find-interests.server.ts';
import { readOpened } from '#app/features/interests/opened-list.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled<{ sheet: { number: number } }>(({ sheet }) => `Scores of Provider ${sheet.number}`);

export const loader = page(scoring, async ({ services, thing, actor, params }) => {
  const sent = await findOpenedInterest(services.db, thing.organisationId, params.opportunityId, params.interestId);
  if (!sent) throw problem(404);
  return {
    sheet: await readSheet(services, thing, ownSeatIn(thing, actor)),
    content: (await readOpened(services, sent)).content,
  };
});

export const action = command(
  {
    ...scoring,
    form: ({ thing }) => scoresForm(thing.criteria, () => 'Enter the reason for these points'),
  },
  async ({ context, thing, params: { opportunityId, interestId }, form, refuse }) => {
    const key = { organisationId: thing.organisationId, opportunityId };
    const outcome = await saveSheet(context, key, { interestId, ...form });
    if (!outcome.ok) return refuse(pointsField(thing.criteria[0]?.id ?? ''), saveWords[outcome.reason], 409);
    const done = outcome.locked ? 'are locked' : 'are saved. Lock them when you are sure';
    return redirectWithFlash(
      paths.opportunityAssessments(opportunityId),
      `Your scores of Provider ${thing.answer.number} ${done}`,
    );
  },
);

export default function Sheet() {
  const { sheet, content } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <SheetPage sheet={sheet} form={form}>
      {content && <InterestContent content={content} />}
    </SheetPage>
  );
}
