import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxesField, DateField, FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { InstrumentsFound } from '../instruments.ts';
import { InstrumentList } from './instrument-list.tsx';

type Props = {
  form: FormState;
  nations: { code: string; name: string }[];
  today: string;
  answer: { where: string; on: string; found: InstrumentsFound } | null;
};

/** What the Compact is, and which instrument of it holds where and when. */
export function CompactPage({ form, nations, today, answer }: Props) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">The Compact</h1>
        <p className="govuk-body">
          The Compact is what government and voluntary organisations promise one another: independence, fair funding,
          notice before funding ends. A prime that passes on public money keeps the same promises toward its partners.
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            <a className="govuk-link" href={paths.compactNotice()}>
              Work out three months’ notice
            </a>
          </li>
          <li>
            <a className="govuk-link" href={paths.compactClauses()}>
              Check the clauses of a contract
            </a>
          </li>
        </ul>
        <h2 className="govuk-heading-m">Which Compact applies</h2>
        <p className="govuk-body">It depends on where the work is done and when. Several may apply to one contract.</p>
        <form method="get" action={paths.compact()} noValidate>
          <CheckboxesField
            form={form}
            name="nations"
            legend="Where is the work done?"
            items={nations.map(({ code, name }) => ({ value: code, text: name }))}
          />
          <DateField form={form} name="on" legend="On which day?" hint="For example, 27 3 2026" value={today} />
          <Button>Show which applies</Button>
        </form>
        {answer && (
          <section aria-labelledby="which">
            <h2 className="govuk-heading-m" id="which">
              {answer.where}, {formatDate(answer.on)}
            </h2>
            <InstrumentList found={answer.found} />
          </section>
        )}
      </div>
    </div>
  );
}
