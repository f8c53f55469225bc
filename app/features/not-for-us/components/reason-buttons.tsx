import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import { reasons, reasonWords } from '../domain.ts';

/** "Not for us, because…": a button for each reason, pressed once. */
export function ReasonButtons({ opportunityId, title }: { opportunityId: string; title: string }) {
  const hidden = <span className="govuk-visually-hidden">: {title}</span>;
  return (
    <Details summary={<>Not for us, because…{hidden}</>}>
      <p>The prime reads the reason. It learns your name only if it invited you. You can take it back.</p>
      <PageForm action={paths.opportunityNotForUs(opportunityId)} className="app-reasons">
        {reasons
          .filter((reason) => reason !== 'other')
          .map((reason) => (
            <Button key={reason} name="reason" value={reason} variant="secondary" classes="govuk-!-margin-bottom-2">
              {reasonWords[reason]}
              {hidden}
            </Button>
          ))}
      </PageForm>
      <p>
        <a className="govuk-link" href={`${paths.opportunityNotForUs(opportunityId)}?reason=other`}>
          {reasonWords.other}
          {hidden}
        </a>
      </p>
    </Details>
  );
}
