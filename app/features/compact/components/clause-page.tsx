import { counted, formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FileField, FormErrorSummary, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { ShownFinding } from '../present-findings.ts';
import type { ClausePageData, ListedCheck } from '../read-checks.server.ts';
import { notLegalAdvice, whatIsKept } from '../words.ts';
import { FindingCards } from './finding-cards.tsx';

export type Checked = { name: string; characters: number; findings: ShownFinding[] };
type Props = ClausePageData & { form: FormState; checked: Checked | null };

/** Checks the text of a contract for unfair clauses. */
export function ClausePage({ form, checked, checks, ...keeping }: Props) {
  return (
    <>
      <BackLink href={paths.compact()} text="Back to the Compact" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <FormErrorSummary form={form} />
          <h1 className="govuk-heading-l">Check the clauses of a contract</h1>
          {checked && (
            <section aria-labelledby="found">
              <h2 className="govuk-heading-m" id="found">
                What we found: {checked.name}
              </h2>
              <FindingCards findings={checked.findings} />
            </section>
          )}
          <h2 className="govuk-heading-m">{checked ? 'Check another' : 'The text'}</h2>
          <p className="govuk-body">
            We look for eight kinds of clause that small organisations were made to sign: bans on speaking in public,
            changes on one side’s word, payment that waits for others, short notice, too much insurance, indemnities
            without a limit, everything in the head contract, late payment. {notLegalAdvice}
          </p>
          <p className="govuk-body">{whatIsKept}</p>
          <ClauseForm form={form} {...keeping} />
          <KeptChecks checks={checks} />
        </div>
      </div>
    </>
  );
}

function ClauseForm({ form, mayKeep, organisationName, subcontracts }: Omit<Props, 'checked' | 'checks'>) {
  return (
    <PageForm upload action={paths.compactClauses()}>
      <TextareaField form={form} name="text" label="Paste the text" rows={8} />
      <FileField
        form={form}
        name="file"
        label="Or choose a file"
        hint="PDF, Word (DOCX) or text (TXT), up to 10MB and 300 pages. A scan has no text in it"
        attributes={{ accept: '.pdf,.docx,.txt' }}
      />
      {mayKeep && (
        <RadiosField
          form={form}
          name="keep"
          value="no"
          legend="Keep what is found?"
          hint={`Only people of ${organisationName} see it`}
          items={[
            { value: 'no', text: 'No, show it once' },
            { value: 'ours', text: 'Yes' },
            ...subcontracts.map(({ id, title, primeName }) => ({
              value: id,
              text: `Yes, with the sub-contract “${title}” with ${primeName}`,
            })),
          ]}
        />
      )}
      <Button preventDoubleClick>Check it</Button>
    </PageForm>
  );
}

/** Checks that were kept, with what each was about. */
type ReadCheck = Omit<ListedCheck, 'checkedAt'> & { checkedAt: Date | string };

export function KeptChecks({ checks }: { checks: readonly ReadCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Kept checks</h2>
      <ul className="govuk-list">
        {checks.map(({ checkId, name, checkedAt, count, subcontract }) => (
          <li key={checkId}>
            <a className="govuk-link" href={paths.compactClauseCheck(checkId)}>
              {name}
            </a>
            , {formatInstant(checkedAt)}: {counted(count, 'sentence')} to look at
            {subcontract && `, in “${subcontract.title}”`}
          </li>
        ))}
      </ul>
    </>
  );
}
