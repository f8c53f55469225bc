import { useActionData, useLoaderData } from '@remix-run/react';
import { checkClauses } from '#app/features/compact/clauses/check-clauses.ts';
import { ClausePage } from '#app/features/compact/components/clause-page.tsx';
import { keepCheck } from '#app/features/compact/keep-check.server.ts';
import { presentFindings } from '#app/features/compact/present-findings.ts';
import { clausePage } from '#app/features/compact/read-checks.server.ts';
import { readText } from '#app/features/compact/read-text.server.ts';
import { clauseForm } from '#app/features/compact/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { requireLimit } from '#app/http/limit.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Check the clauses of a contract');

export const loader = page({ access: { for: 'everyone' } }, async ({ services, actor }) => clausePage(services, actor));

export const action = command(
  { access: { for: 'everyone' }, form: clauseForm },
  async ({ context, services, actor, scope, form, refuse }) => {
    await requireLimit(scope, 'clause-check');
    const read = await readText(services, form);
    if (!read.ok) return refuse(read.field, read.message);
    const { name, text } = read.value;
    const findings = checkClauses(text);
    const { mayKeep } = await clausePage(services, actor);
    if (form.keep === 'no' || !mayKeep) {
      return { form: emptyForm, checked: { name, characters: text.length, findings: presentFindings(findings, text) } };
    }
    const kept = await keepCheck(context, read.value, findings, form.keep === 'ours' ? null : form.keep);
    if (!kept.ok) return refuse('keep', 'Select one of your own sub-contracts', 409);
    return redirectWithFlash(paths.compactClauseCheck(kept.checkId), 'Kept. The text itself was not');
  },
);

export default function Clauses() {
  const answer = useActionData<typeof action>();
  const checked = answer && 'checked' in answer ? answer.checked : null;
  return <ClausePage {...useLoaderData<typeof loader>()} form={answer?.form ?? emptyForm} checked={checked} />;
}
