import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxesField, FormErrorSummary, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { estimateQuery } from '../../tupe-terms/estimate-of-pack.ts';
import type { BidView } from '../read-bid.server.ts';
import type { Figures } from '../staff.ts';
import { FiguresView } from './figures-view.tsx';

type Props = { bid: BidView; form: FormState };
const tupe = <Abbr short="TUPE" long="Transfer of Undertakings (Protection of Employment) Regulations" explain />;

/** What a bidder can open, once it has signed. */
export function BidPage({ bid, form }: Props) {
  const { opportunityId, title, packs, signed, maySign, organisationName, undertaking } = bid;
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Figures of staff</h1>
      <p className="govuk-body">
        Staff may transfer to whoever wins this, under the {tupe}. These figures say of whom, in groups of five people
        or more and without names, so that you can price it before you answer.
      </p>
      {signed ? (
        <InsetText>
          Signed for {organisationName} by {signed.name}, {signed.role}, on {formatDate(signed.on)}.
        </InsetText>
      ) : (
        <Undertaking bid={bid} form={form} />
      )}
      {packs.map(({ packId, giverName, asAt, deleteOn, version }) => (
        <SummaryList
          key={packId}
          card={{ title: { text: `From ${giverName}` } }}
          rows={[
            { key: 'As at', value: formatDate(asAt) },
            { key: 'Version', value: String(version) },
            { key: 'To be opened until', value: formatDate(deleteOn) },
            signed
              ? {
                  key: 'Open',
                  value: {
                    text: (
                      <a className="govuk-link" href={paths.workforcePack(opportunityId, packId)}>
                        Open the figures<span className="govuk-visually-hidden"> from {giverName}</span>
                      </a>
                    ),
                  },
                }
              : null,
          ]}
        />
      ))}
      {signed && (
        <ul className="govuk-list govuk-list--bullet">
          {undertaking.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      )}
      {!signed && !maySign && (
        <p className="govuk-body">An owner or editor of {organisationName} can sign. Ask one of them.</p>
      )}
    </>
  );
}

function Undertaking({ bid: { undertaking, organisationName, maySign }, form }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">Keep them confidential</h2>
      <p className="govuk-body">Before you open them, somebody signs for {organisationName}:</p>
      <ol className="govuk-list govuk-list--number">
        {undertaking.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ol>
      {maySign && (
        <PageForm>
          <TextField form={form} name="signedName" label="Your full name" classes="govuk-input--width-20" />
          <TextField form={form} name="signedRole" label="Your job" classes="govuk-input--width-20" />
          <CheckboxesField
            form={form}
            name="agreed"
            legend={{ text: 'Sign', classes: 'govuk-fieldset__legend--s' }}
            items={[{ value: 'yes', text: `I may sign this for ${organisationName}, and do` }]}
          />
          <Button preventDoubleClick>Sign</Button>
        </PageForm>
      )}
    </>
  );
}

type OpenProps = {
  opportunityId: string;
  declarationId: string;
  packId: string;
  title: string;
  giverName: string;
  asAt: string;
  figures: Figures | null;
};

/** The figures of a giver: closed until the button is pressed, since each opening is noted. */
export function OpenPage({ opportunityId, declarationId, packId, title, giverName, asAt, figures }: OpenProps) {
  return (
    <>
      <BackLink href={paths.workforce(opportunityId)} text="Back to the figures of staff" />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Figures of staff from {giverName}</h1>
      <p className="govuk-body">
        As at {formatDate(asAt)}. Each opening is noted: who, when and how. {giverName} can see after the deadline that
        a bidder opened them, by a number and never by name.
      </p>
      {figures ? (
        <>
          <FiguresView figures={figures} />
          {figures.people !== null && (
            <p className="govuk-body">
              <a
                className="govuk-link"
                href={`${paths.tupeEstimate(declarationId)}${estimateQuery(figures, packId) ?? ''}`}
              >
                Estimate what they would cost you, from these figures
              </a>
            </p>
          )}
        </>
      ) : (
        <PageForm>
          <Button preventDoubleClick>Open the figures</Button>
        </PageForm>
      )}
      <PageForm action={paths.workforcePackCsv(opportunityId, packId)}>
        <Button variant="secondary">Take them as CSV</Button>
      </PageForm>
    </>
  );
}

/** A bidder who has no further part says that it deleted what it opened. */
export function DeletionPage({ bid, form }: Props) {
  const { opportunityId, title, deletion, mayConfirm } = bid;
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Delete the figures of staff</h1>
      {deletion?.confirmedOn ? (
        <InsetText>
          You confirmed on {formatDate(deletion.confirmedOn)} that they are deleted: {deletion.words}
        </InsetText>
      ) : (
        <>
          <p className="govuk-body">
            You opened figures of the staff who may transfer, and have no further part in this. Delete them and every
            copy by the end of {deletion && formatDate(deletion.dueOn)}, as you undertook, and say so here.
            {deletion?.isOverdue && ' That day is over: whoever gave them and the stewards can see it.'}
          </p>
          {mayConfirm && (
            <PageForm>
              <TextareaField
                form={form}
                name="words"
                label="What did you delete, and where was it?"
                hint="For example: the CSV file and the price model on our shared drive, with its backups. Do not write anything that says who an employee is"
                rows={4}
              />
              <Button preventDoubleClick>Confirm that they are deleted</Button>
            </PageForm>
          )}
        </>
      )}
    </>
  );
}
