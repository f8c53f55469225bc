import { useActionData, useLoaderData } from '@remix-run/react';
import { ConsensusPage } from '#app/features/assessments/components/consensus-page.tsx';
import { agreeing, ownSeatIn } from '#app/features/assessments/find-assessment.server.ts';
import { lockedScores, meanWords, pointsGiven, readConsensus } from '#app/features/assessments/read-sheet.server.ts';
import { saveConsensus } from '#app/features/assessments/save-consensus.server.ts';
import { pointsField, saveWords, scoresForm } from '#app/features/assessments/schema.ts';
import { movesFromMean } from '#app/features/assessments/totals.ts';
import { InterestContent } from '#app/features/interests/components/interest-content.tsx';
import { findOpenedInterest } from '#app/features/interests/find-interests.server.ts';
import { readOpened } from '#app/features/interests/opened-list.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled<{ consensus: { number: number } }>(
  ({ consensus }) => `What you agree on about Provider ${consensus.number}`,
);

export const loader = page(agreeing, async ({ services, thing, actor, params }) => {
  const sent = await findOpenedInterest(services.db, thing.organisationId, params.opportunityId, params.interestId);
  if (!sent) throw problem(404);
  return {
    consensus: await readConsensus(services, thing, ownSeatIn(thing, actor)),
    content: (await readOpened(services, sent)).content,
  };
});

export const action = command(
  {
    ...agreeing,
    async form({ services, thing }) {
      const locked = await lockedScores(services, thing);
      return scoresForm(thing.criteria, (criterionId, points) => {
        const given = pointsGiven(locked, criterionId);
        return movesFromMean(points, given)
          ? `Enter the reason why the points are not the mean, ${meanWords(given)}`
          : null;
      });
    },
  },
  async ({ context, thing, params: { opportunityId, interestId }, form, refuse }) => {
    const key = { organisationId: thing.organisationId, opportunityId };
    const outcome = await saveConsensus(context, key, { interestId, ...form });
    if (!outcome.ok) return refuse(pointsField(thing.criteria[0]?.id ?? ''), saveWords[outcome.reason], 409);
    const done = outcome.locked ? 'is locked' : 'is saved. Lock it when you are sure';
    return redirectWithFlash(
      paths.opportunityAssessments(opportunityId),
      `What you agree on about Provider ${thing.answer.number} ${done}`,
    );
  },
);

export default function Consensus() {
  const { consensus, content } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <ConsensusPage consensus={consensus} form={form}>
      {content && <InterestContent content={content} />}
    </ConsensusPage>
  );
}
