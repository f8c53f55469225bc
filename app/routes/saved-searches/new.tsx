import { useActionData, useLoaderData } from '@remix-run/react';
import { usualFrequency } from '#app/features/notifications/domain.ts';
import { SavedSearchFields } from '#app/features/saved-searches/components/saved-search-fields.tsx';
import { saveSearch } from '#app/features/saved-searches/save-search.server.ts';
import { describeQuery, queryToSave } from '#app/features/saved-searches/saved-query.ts';
import { refusalWords, savedSearchForm } from '#app/features/saved-searches/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { found } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Save this search');

export const loader = page({ access: { for: 'person' } }, async ({ url, services }) => {
  const reference = await services.reference.current();
  const search = found(queryToSave(url.searchParams, reference));
  return {
    page: search.page,
    lines: describeQuery(search, reference),
    asksForClosing: search.page === 'opportunity' && new URLSearchParams(search.query).has('closing'),
  };
});

export const action = command(
  { access: { for: 'person' }, form: savedSearchForm },
  async ({ url, services, context, form, refuse }) => {
    const search = found(queryToSave(url.searchParams, await services.reference.current()));
    const outcome = await saveSearch(context, search, form);
    if (!outcome.ok) return refuse('name', refusalWords[outcome.reason]);
    return redirectWithFlash(paths.savedSearches(), `Search “${form.name}” saved`);
  },
);

export default function SaveSearch() {
  const { page: searched, lines, asksForClosing } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const what = searched === 'profile' ? 'providers' : 'opportunities';
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">Save this search</h1>
        <p className="govuk-body">
          We tell you of {what} that are published from now on and that this search finds, each once.
          {asksForClosing && ' We also tell you when one that was published earlier comes to close that soon.'}
        </p>
        {lines.length > 0 ? (
          <ul className="govuk-list govuk-list--bullet">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          <p className="govuk-body">It has no words and no filters: it finds all {what}.</p>
        )}
        <PageForm>
          <SavedSearchFields form={form} name={lines.join(', ').slice(0, 80)} frequency={usualFrequency} />
          <Button>Save search</Button>
        </PageForm>
      </div>
    </div>
  );
}
