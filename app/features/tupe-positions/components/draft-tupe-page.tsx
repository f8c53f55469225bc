import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { DraftTupe } from '../read-draft-tupe.server.ts';

type Props = { opportunityId: string; isAmendment: boolean; tupe: DraftTupe | null; form: FormState };

/** The part of a draft that is about staff: its declaration, begun here and gone on with on pages of its own. */
export function DraftTupePage({ opportunityId, isAmendment, tupe, form }: Props) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.opportunityEdit(opportunityId)} />
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">Staff transfer (TUPE)</h1>
        <p className="govuk-body">
          The <Abbr short="TUPE" long="Transfer of Undertakings (Protection of Employment) Regulations 2006" explain />{' '}
          protect the jobs and terms of staff when the service that they work in moves to another employer. A provider
          cannot price the work without knowing your position, so it is published.
        </p>
        {isAmendment && (
          <InsetText>
            This opportunity is published. A new position is shown to its readers at once, beside whatever else you are
            changing.
          </InsetText>
        )}
        {tupe ? <Begun opportunityId={opportunityId} tupe={tupe} /> : <Begin form={form} />}
      </div>
    </div>
  );
}

function Begin({ form }: { form: FormState }) {
  return (
    <PageForm>
      <RadiosField
        form={form}
        name="way"
        legend={{ text: 'How do you want to begin?', classes: 'govuk-fieldset__legend--m' }}
        items={[
          {
            value: 'questions',
            text: 'Answer questions that lead to a position',
            hint: 'About 14, with their reasons written for you. About 5 minutes',
          },
          { value: 'state', text: 'State a position that we have already', hint: 'One page. About 2 minutes' },
        ]}
        value=""
      />
      <Button preventDoubleClick>Begin</Button>
    </PageForm>
  );
}

function Begun({ opportunityId, tupe }: { opportunityId: string; tupe: DraftTupe }) {
  const { declarationId, partyId, state, questions, own, others, isDisputed, accord } = tupe;
  const answered = `${questions.answered} answered${questions.isComplete ? '' : ` of about ${questions.of}`}`;
  return (
    <>
      {isDisputed && <InsetText>{accord}</InsetText>}
      <SummaryList
        rows={[
          { key: 'Where it stands', value: state },
          {
            key: 'Your position',
            value: own ? own.words : 'Not stated yet',
            actions: [
              {
                href: paths.tupePosition(declarationId, partyId),
                text: own ? 'Change' : 'State it',
                visuallyHiddenText: 'your position',
              },
            ],
          },
          own && { key: 'Why', value: own.basis },
          own && { key: 'Who says so', value: `${own.saidBy}, since ${formatDate(own.since)}` },
          {
            key: 'Questions',
            value: answered,
            actions: [
              {
                href: paths.tupeQuestionnaire(declarationId),
                text: questions.isComplete ? 'See' : 'Go on',
                visuallyHiddenText: 'with the questions',
              },
            ],
          },
          ...others.map(({ name, as, said }) => ({ key: `${as}: ${name}`, value: said ?? 'Has said nothing yet' })),
        ]}
      />
      <p className="govuk-body">
        Does a provider do this work now? Name it, so that it can say what it thinks, or record what it told you.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <a className="govuk-link" href={paths.tupeDeclaration(declarationId, 'record/parties')}>
            Name who has a part
          </a>
        </li>
        <li>
          <a className="govuk-link" href={paths.tupePositions(declarationId)}>
            All positions, and recording one of somebody who is not here
          </a>
        </li>
        <li>
          <a className="govuk-link" href={paths.tupeDeclaration(declarationId)}>
            The whole declaration: staff, dates, costs
          </a>
        </li>
      </ul>
      <Button href={paths.opportunityEdit(opportunityId)}>Back to the tasks</Button>
    </>
  );
}
