import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';

/** "Save this opportunity", or the way off the list again. */
export function SaveForm({ opportunityId, saved }: { opportunityId: string; saved: boolean }) {
  return (
    <PageForm action={paths.opportunitySave(opportunityId)}>
      {saved ? (
        <>
          <p className="govuk-body">
            You saved this. It is in{' '}
            <a className="govuk-link" href={paths.savedOpportunities()}>
              your saved opportunities
            </a>
            .
          </p>
          <Button name="intent" value="remove" variant="secondary">
            Take it off the list
          </Button>
        </>
      ) : (
        <Button name="intent" value="save" variant="secondary">
          Save this opportunity
        </Button>
      )}
    </PageForm>
  );
}
