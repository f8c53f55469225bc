import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { signedIn } from '#app/features/identity/actor.ts';
import { SavedSearchFields } from '#app/features/saved-searches/components/saved-search-fields.tsx';
import {
  changeSavedSearch,
  ownSavedSearch,
  removeSavedSearch,
} from '#app/features/saved-searches/save-search.server.ts';
import { changeForm } from '#app/features/saved-searches/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { found, problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button, ButtonGroup } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = {
  access: { for: 'person' },
  params: z.object({ savedSearchId: z.uuid() }),
} as const;

export const handle = titled('Change a saved search');

export const loader = page(declaration, async ({ services, actor, params }) => {
  const { name, frequency } = found(await ownSavedSearch(services, signedIn(actor).personId, params.savedSearchId));
  return { name, frequency };
});

export const action = command({ ...declaration, form: changeForm }, async ({ context, params, form }) => {
  if (form.intent === 'delete') {
    const outcome = await removeSavedSearch(context, params.savedSearchId);
    if (!outcome.ok) throw problem(404);
    return redirectWithFlash(paths.savedSearches(), 'Search deleted');
  }
  const outcome = await changeSavedSearch(context, params.savedSearchId, form);
  if (!outcome.ok) throw problem(404);
  return redirectWithFlash(paths.savedSearches(), `Search “${form.name}” changed`);
});

export default function ChangeSavedSearch() {
  const { name, frequency } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <>
      <BackLink href={paths.savedSearches()} text="Your saved searches" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <FormErrorSummary form={form} />
          <h1 className="govuk-heading-l">Change a saved search</h1>
          <PageForm>
            <SavedSearchFields form={form} name={name} frequency={frequency} />
            <ButtonGroup>
              <Button name="intent" value="save">
                Save changes
              </Button>
              <Button name="intent" value="delete" variant="warning">
                Delete this search
              </Button>
            </ButtonGroup>
          </PageForm>
        </div>
      </div>
    </>
  );
}
