import type { ReactNode } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button, ButtonGroup } from '#app/ui/button.tsx';

type ConfirmPageProps = { heading: string; button: string; back: string; children: ReactNode };

/** Asks again before something is taken away. */
export function ConfirmPage({ heading, button, back, children }: ConfirmPageProps) {
  return (
    <>
      <BackLink href={back} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{heading}</h1>
          {children}
          <PageForm>
            <ButtonGroup>
              <Button variant="warning" preventDoubleClick>
                {button}
              </Button>
              <a className="govuk-link" href={back}>
                Cancel
              </a>
            </ButtonGroup>
          </PageForm>
        </div>
      </div>
    </>
  );
}
