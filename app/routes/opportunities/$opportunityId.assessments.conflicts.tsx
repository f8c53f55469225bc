import { useActionData, useLoaderData } from '@remix-run/react';
import { ConflictsPage } from '#app/features/assessments/components/conflicts-page.tsx';
import { declareConflicts } from '#app/features/assessments/declare-conflicts.server.ts';
import { declaring, ownSeatIn } from '#app/features/assessments/find-assessment.server.ts';
import { providersToDeclare } from '#app/features/assessments/providers-to-declare.ts';
import { conflictsForm } from '#app/features/assessments/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Conflicts of interest');

export const loader = page(declaring, async ({ thing, actor }) => ({
  opportunityId: thing.opportunityId,
  title: thing.title,
  declared: ownSeatIn(thing, actor).declared,
  providers: providersToDeclare(thing.answers, ownSeatIn(thing, actor).conflicts),
}));

export const action = command(
  {
    ...declaring,
    form: ({ thing, actor }) => conflictsForm(providersToDeclare(thing.answers, ownSeatIn(thing, actor).conflicts)),
  },
  async ({ context, thing, params, form }) => {
    const outcome = await declareConflicts(context, { organisationId: thing.organisationId, ...params }, form);
    if (!outcome.ok) throw problem(409);
    return redirectWithFlash(paths.opportunityAssessments(params.opportunityId), 'Your declaration is kept');
  },
);

export default function Conflicts() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ConflictsPage {...useLoaderData<typeof loader>()} form={form} />;
}
