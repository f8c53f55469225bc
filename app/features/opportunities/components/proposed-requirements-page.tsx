import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { OfferFields } from '../../proposals/components/offer-fields.tsx';
import type { OfferInWords } from '../../proposals/present-offer.ts';

type ProposedRequirementsPageProps = {
  form: FormState;
  rows: { opportunityId: string; offer: OfferInWords; struck: string[] };
};

const legends = {
  service: 'Services: each becomes a requirement',
  customer_group: 'Who they are for',
  specialism: 'Specialisms',
  place: 'Where',
  way: 'How they are delivered',
};

/** What the description of a draft proposes, to accept or to strike out. */
export function ProposedRequirementsPage({
  form,
  rows: { opportunityId, offer, struck },
}: ProposedRequirementsPageProps) {
  const edit = (step: string) => paths.opportunityEdit(opportunityId, step);
  const hasOffer = offer.service.length > 0;
  return (
    <>
      <BackLink href={edit('requirements')} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <FormErrorSummary form={form} />
          <h1 className="govuk-heading-l">What your description asks for</h1>
          {hasOffer ? (
            <>
              <p className="govuk-body">
                We read this from your title and summary. Tick what is right and clear what is not: what you clear is
                struck out and not proposed again. You can change each requirement afterwards.
              </p>
              <PageForm>
                <OfferFields
                  form={form}
                  offer={offer}
                  legends={legends}
                  standIn="The places of the head contract: your description names none"
                />
                <Button preventDoubleClick>Add what is ticked</Button>
              </PageForm>
            </>
          ) : (
            <>
              <p className="govuk-body">
                There is nothing left to decide on. When you change the title or summary, we read it again.
              </p>
              <Button href={edit('requirements')}>Go to your requirements</Button>
            </>
          )}
          {struck.length > 0 && (
            <p className="govuk-body">
              <a className="govuk-link" href={edit('requirements/proposed/struck')}>
                See what you struck out
              </a>
            </p>
          )}
        </div>
      </div>
    </>
  );
}
