import { useActionData, useLoaderData } from '@remix-run/react';
import { annotateFinding } from '#app/features/findings/annotate-finding.server.ts';
import { FindingPage } from '#app/features/findings/components/finding-page.tsx';
import { ofFinding } from '#app/features/findings/find-finding.server.ts';
import { readFinding } from '#app/features/findings/read-finding.server.ts';
import { annotationForm } from '#app/features/findings/schema.ts';
import { refusalWords } from '#app/features/findings/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Finding');

export const loader = page({ ...ofFinding, can: 'finding:view' }, async ({ services, actor, thing }) => ({
  finding: await readFinding(services, actor, thing),
}));

export const action = command(
  { ...ofFinding, can: 'finding:annotate', form: annotationForm },
  async ({ context, params, form, refuse }) => {
    const annotated = await annotateFinding(context, params.findingId, form.annotation);
    if (!annotated.ok) return refuse('annotation', refusalWords[annotated.reason], 409);
    return redirectWithFlash(
      paths.finding(params.findingId),
      'Your answer is kept. You can change it until the last day',
    );
  },
);

export default function Finding() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <FindingPage form={form} {...useLoaderData<typeof loader>()} />;
}
