import { useActionData, useLoaderData } from '@remix-run/react';
import { IdentifierPage } from '#app/features/stewardship/components/identifier-page.tsx';
import { identifierAt, identifierParams } from '#app/features/stewardship/find-identifier.server.ts';
import { judgeIdentifier } from '#app/features/stewardship/judge-identifier.server.ts';
import { identifierJudgementSchema } from '#app/features/stewardship/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const toJudge = {
  access: { for: 'acting', as: 'steward' },
  params: identifierParams,
  find: identifierAt,
  can: 'organisation:judge',
} as const;

export const handle = titled('Decide on a registration number');

export const loader = page(toJudge, async ({ thing: { id, name, identifier } }) => ({
  organisation: { id, name },
  identifier,
}));

export const action = command(
  { ...toJudge, form: identifierJudgementSchema },
  async ({ context, form, thing, params, refuse }) => {
    const judgement =
      form.decision === 'refuse'
        ? ({ decision: 'refuse', reason: form.reason } as const)
        : ({ decision: 'verify', reason: null } as const);
    const outcome = await judgeIdentifier(context, { ...params, ...judgement });
    if (outcome.ok) return redirectWithFlash(paths.stewardshipOrganisation(thing.id), 'Your decision is saved');
    if (outcome.reason !== 'verified-elsewhere') throw problem(404);
    return refuse('decision', 'Another organisation has this number verified. Settle it among the clashes', 409);
  },
);

export default function JudgeIdentifier() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <IdentifierPage {...useLoaderData<typeof loader>()} form={form} />;
}
