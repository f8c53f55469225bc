import { Temporal } from 'temporal-polyfill';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { NumberField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { ReferralsView } from '../read-referrals.server.ts';
import { flowWords } from '../words.ts';
import { volumeInWords } from './promised-table.tsx';
import { SubcontractFrame } from './subcontract-frame.tsx';

type Month = ReferralsView['months'][number];

/** Referrals of up to twelve months: what both sides say, and the fields of whoever may enter its own. */
export function ReferralsPage({ referrals, form }: { referrals: ReferralsView; form: FormState }) {
  const { subcontractId, volume, months, mayEnter, side, earlier, later } = referrals;
  const link = (back: number | null, text: string) =>
    back !== null && (
      <li>
        <a className="govuk-link" href={paths.subcontractReferrals(subcontractId, back)}>
          {text}
        </a>
      </li>
    );
  return (
    <SubcontractFrame head={referrals} heading="Referrals by month" form={form}>
      <p className="govuk-body">Indicated for a month: {volumeInWords(volume)}.</p>
      {months.length === 0 ? (
        <p className="govuk-body">There is no month to enter yet.</p>
      ) : mayEnter ? (
        <PageForm>
          <p className="govuk-body">
            {side === 'prime'
              ? 'Enter how many customers you referred. Leave a month empty that is not known yet.'
              : 'Enter how many customers you received. Leave a month empty that is not known yet.'}
          </p>
          <Months referrals={referrals} form={form} />
          <Button id="step" preventDoubleClick>
            Save the months
          </Button>
        </PageForm>
      ) : (
        <Months referrals={referrals} form={form} />
      )}
      <ul className="govuk-list">
        {link(earlier, 'Earlier months')}
        {link(later, 'Later months')}
      </ul>
    </SubcontractFrame>
  );
}

function Months({ referrals: { months, side, mayEnter }, form }: { referrals: ReferralsView; form: FormState }) {
  const enters = mayEnter ? side : null;
  const isEntered = (count: number | null) => (count === null ? 'Not entered' : String(count));
  return (
    <ScrollRegion label="Referrals by month">
      <Table
        caption="Referrals by month"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        stacksOnPhone
        head={[
          'Month',
          'Sent by the prime',
          'Received by the provider',
          'Beside what was indicated',
          'Explanation by the prime',
        ]}
        rows={months.map((month) => [
          monthInWords(month.month),
          {
            text:
              enters === 'prime' ? <CountField month={month} count={month.sent} form={form} /> : isEntered(month.sent),
          },
          {
            text:
              enters === 'provider' ? (
                <CountField month={month} count={month.received} form={form} />
              ) : (
                isEntered(month.received)
              ),
          },
          { text: <Reading month={month} /> },
          { text: enters === 'prime' ? <ExplanationField month={month} form={form} /> : month.explanation },
        ])}
      />
    </ScrollRegion>
  );
}

function Reading({ month: { reading, difference } }: { month: Month }) {
  return (
    <>
      {flowWords[reading]}
      {difference > 0 && (
        <>
          <br />
          <Tag colour="yellow">Differ by {difference}</Tag>
        </>
      )}
    </>
  );
}

const hidden = (text: string) => ({ text, classes: 'govuk-visually-hidden' });

function CountField({ month: { month }, count, form }: { month: Month; count: number | null; form: FormState }) {
  return (
    <NumberField
      form={form}
      name={`count-${month.slice(0, 7)}`}
      label={hidden(`Referrals in ${monthInWords(month)}`)}
      value={count === null ? undefined : String(count)}
      formGroup={{ classes: 'govuk-!-margin-bottom-0' }}
    />
  );
}

function ExplanationField({ month: { month, explanation }, form }: { month: Month; form: FormState }) {
  return (
    <TextField
      form={form}
      name={`explanation-${month.slice(0, 7)}`}
      label={hidden(`Why it differs in ${monthInWords(month)}`)}
      value={explanation || undefined}
      formGroup={{ classes: 'govuk-!-margin-bottom-0' }}
    />
  );
}

/** "May 2026" */
function monthInWords(month: string): string {
  return Temporal.PlainDate.from(month).toLocaleString('en-GB', { month: 'long', year: 'numeric' });
}
