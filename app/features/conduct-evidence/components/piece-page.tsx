import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FoldedCheckboxes } from '#app/ui/folded-checkboxes.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { Piece } from '../read-piece.server.ts';
import { EvidenceState } from './evidence-state.tsx';

type Props = { piece: Piece; mayChange: boolean; form: FormState };

/** One piece of evidence: its dates, what it answers, and choosing that anew. */
export function PiecePage({ piece, mayChange, form }: Props) {
  const { evidence, folds } = piece;
  return (
    <>
      <BackLink href={paths.conductEvidence()} text="Back to your evidence" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{evidence.kind}</span>
      <h1 className="govuk-heading-l">{evidence.title}</h1>
      <Facts piece={piece} />
      {evidence.inVain.length > 0 && (
        <WarningText>
          It does not count for {evidence.inVain.map(({ code }) => code).join(', ')}: that asks for other kinds of
          evidence.
        </WarningText>
      )}
      {evidence.also.length > 0 && (
        <InsetText>
          It answers also, by what they share:{' '}
          {evidence.also.map(({ code, heading }) => `${code} ${heading}`).join('; ')}.
        </InsetText>
      )}
      {mayChange && (
        <>
          <PageForm>
            <FoldedCheckboxes
              form={form}
              name="items"
              folds={folds}
              values={evidence.items}
              legend={{ text: 'Which items does it answer?', classes: 'govuk-fieldset__legend--m' }}
            />
            <Button variant="secondary">Save the items</Button>
          </PageForm>
          <p className="govuk-body">
            <a className="govuk-link" href={paths.conductEvidenceWithdraw(evidence.id)}>
              Take this evidence back
            </a>
          </p>
        </>
      )}
    </>
  );
}

function Facts({ piece: { evidence, isWithdrawn } }: { piece: Piece }) {
  return (
    <SummaryList
      rows={[
        { key: 'Valid', value: <EvidenceState {...evidence} /> },
        { key: 'Received', value: formatDate(evidence.receivedOn) },
        {
          key: 'Who may read it',
          value: evidence.isPublic ? 'Everyone' : 'Those who validate what you attest, and stewards',
        },
        evidence.reference !== null && { key: 'Reference', value: evidence.reference },
        evidence.fileName !== null && {
          key: 'File',
          value: (
            <a className="govuk-link" href={paths.conductEvidenceFile(evidence.id)}>
              {evidence.fileName}
            </a>
          ),
        },
        { key: 'Filed for', value: evidence.items.join(', ') },
        isWithdrawn && { key: 'Taken back', value: 'It answers nothing any more' },
      ]}
    />
  );
}
