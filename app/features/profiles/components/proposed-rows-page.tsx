import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { OfferFields } from '../../proposals/components/offer-fields.tsx';
import type { OfferInWords } from '../../proposals/present-offer.ts';
import { Paragraphs } from './paragraphs.tsx';

type ProposedRowsPageProps = {
  form: FormState;
  rows: { organisationId: string; source: string; name: string; text: string; offer: OfferInWords; struck: string[] };
};

const legends = {
  service: 'Services: each becomes an activity',
  customer_group: 'Who they are for',
  specialism: 'Specialisms',
  place: 'Where',
  way: 'How you deliver them',
};

/** What a text proposes for a profile, to accept or to strike out. */
export function ProposedRowsPage({ form, rows }: ProposedRowsPageProps) {
  const { organisationId, source, name, text, offer, struck } = rows;
  const edit = (step: string) => paths.profileEdit(organisationId, step);
  const hasOffer = offer.service.length > 0;
  return (
    <>
      <BackLink href={edit(source === 'register' ? '' : 'text')} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <FormErrorSummary form={form} />
          <h1 className="govuk-heading-l">
            {source === 'register' ? 'What your register entry says' : 'What your text says'}
          </h1>
          {hasOffer ? (
            <p className="govuk-body">
              We read this from {name}. Tick what is right and clear what is not: what you clear is struck out and not
              proposed again. Nothing is published until you publish your profile.
            </p>
          ) : (
            <p className="govuk-body">There is nothing left to decide on in {name}.</p>
          )}
          <Details summary="Show the whole text">
            <Paragraphs text={text} />
          </Details>
          {hasOffer && (
            <PageForm>
              <OfferFields form={form} offer={offer} legends={legends} standIn="Your head office" />
              <Button preventDoubleClick>Add what is ticked</Button>
            </PageForm>
          )}
          {struck.length > 0 && (
            <p className="govuk-body">
              <a className="govuk-link" href={edit(`rows/${source}/struck`)}>
                See what you struck out
              </a>
            </p>
          )}
          {!hasOffer && <Button href={edit('activities')}>Go to your activities</Button>}
        </div>
      </div>
    </>
  );
}
