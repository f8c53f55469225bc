import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';

/** Asks before evidence is taken back. */
export function WithdrawPage({ id, title, items }: { id: string; title: string; items: readonly string[] }) {
  return (
    <>
      <BackLink href={paths.conductEvidencePiece(id)} text="Back to the evidence" />
      <h1 className="govuk-heading-l">Take this evidence back?</h1>
      <p className="govuk-body">
        “{title}” then answers nothing any more: {items.join(', ')} may show as without evidence. That you filed it, and
        when, is kept.
      </p>
      <PageForm>
        <Button variant="warning" preventDoubleClick>
          Take it back
        </Button>
      </PageForm>
    </>
  );
}
