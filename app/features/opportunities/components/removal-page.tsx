import { PageForm } from '#app/http/page-form.tsx';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button, ButtonGroup } from '#app/ui/button.tsx';

type RemovalPageProps = { heading: string; what: string; buttonText: string; backHref: string };

/** Asks before something is removed from a draft. */
export function RemovalPage({ heading, what, buttonText, backHref }: RemovalPageProps) {
  return (
    <>
      <BackLink href={backHref} />
      <h1 className="govuk-heading-l">{heading}</h1>
      <p className="govuk-body">{what}</p>
      <PageForm>
        <ButtonGroup>
          <Button variant="warning">{buttonText}</Button>
          <a className="govuk-link" href={backHref}>
            Keep it
          </a>
        </ButtonGroup>
      </PageForm>
    </>
  );
}
