import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findNotForUsLink, sayNotForUsBy } from '#app/features/not-for-us/by-link.server.ts';
import { NotForUsForm } from '#app/features/not-for-us/components/not-for-us-form.tsx';
import { notForUsForm } from '#app/features/not-for-us/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { found, problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

// Whoever holds the link from the mail may use it: it can say this about one opportunity for one provider.
const declaration = { access: { for: 'everyone' }, params: z.object({ token: z.string().max(400) }) } as const;

export const handle = titled('Not for us');

export const loader = page(declaration, async ({ services, params, url }) => {
  const { opportunity, said, opportunityId } = found(await findNotForUsLink(services, params.token));
  return { opportunity, said, opportunityId, preselected: url.searchParams.get('reason') };
});

export const action = command({ ...declaration, form: notForUsForm }, async ({ context, params, form }) => {
  const outcome = await sayNotForUsBy(context, params.token, form);
  if (!outcome.ok) throw problem(404);
  return redirectWithFlash(paths.alertNotForUs(params.token), 'Thank you. The prime will read your reason');
});

export default function NotForUsByLink() {
  const { opportunity, said, opportunityId, preselected } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {said && form === emptyForm ? (
          <>
            <span className="govuk-caption-l">{opportunity.title}</span>
            <h1 className="govuk-heading-l">You said that it is not for you</h1>
            <p className="govuk-body">
              We send you nothing more about it. To change or take back what you said,{' '}
              <a className="govuk-link" href={paths.opportunityNotForUs(opportunityId)}>
                sign in and open it
              </a>
              .
            </p>
          </>
        ) : (
          <NotForUsForm opportunity={opportunity} said={null} preselected={preselected} form={form} />
        )}
      </div>
    </div>
  );
}
