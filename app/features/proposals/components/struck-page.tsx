import { PageForm } from '#app/http/page-form.tsx';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';

/** What was struck out of a text, with a button that has it proposed again. */
export function StruckPage({ struck, back }: { struck: readonly string[]; back: string }) {
  return (
    <>
      <BackLink href={back} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">What you struck out</h1>
          {struck.length === 0 && <p className="govuk-body">You have not struck anything out.</p>}
          {struck.length > 0 && (
            <PageForm>
              <ul className="govuk-list govuk-list--bullet">
                {struck.map((label) => (
                  <li key={label}>{label}</li>
                ))}
              </ul>
              <Button variant="secondary" preventDoubleClick>
                Propose these again
              </Button>
            </PageForm>
          )}
        </div>
      </div>
    </>
  );
}
