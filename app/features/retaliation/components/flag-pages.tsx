import { StewardshipNavigation } from '#app/features/stewardship/components/sub-navigation.tsx';
import { counted, formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Table } from '#app/ui/table.tsx';
import type { FlagList, FlagView } from '../read-flags.server.ts';

const settledWords = { explained: 'Explained', retaliation: 'Retaliation', no_finding: 'No finding' } as const;

/** What happened to partners that are watched after a concern. */
export function FlagListPage({ flags, watched }: FlagList) {
  return (
    <>
      <h1 className="govuk-heading-l">Watch for retaliation</h1>
      <StewardshipNavigation current="Retaliation" />
      <p className="govuk-body">
        For 180 days after a concern, we watch what happens to partners: {counted(watched, 'sub-contract')} so far.
        Where a concern was not raised by name, all partners of the prime are watched alike, so that being in this list
        does not say that a partner raised anything.
      </p>
      {flags.length === 0 ? (
        <p className="govuk-body">Nothing was flagged.</p>
      ) : (
        <ScrollRegion label="Flags">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Partner', 'Prime', 'What happened', 'Status', 'Settle by']}
            rows={flags.map((flag) => [
              <a key={flag.watchId} className="govuk-link" href={paths.stewardshipRetaliation(flag.watchId)}>
                {flag.providerName}
              </a>,
              flag.primeName,
              flag.facts.join('. '),
              flag.settledAs === null ? (
                <StatusTag key="status" status="pending" text="To settle" />
              ) : (
                settledWords[flag.settledAs]
              ),
              flag.settledAs === null ? formatDate(flag.due) : '',
            ])}
          />
        </ScrollRegion>
      )}
    </>
  );
}

/** One flag, and a steward's settlement of it. */
export function FlagPage({ flag, mayAct, form }: { flag: FlagView; mayAct: boolean; form: FormState }) {
  return (
    <>
      <BackLink href={paths.stewardshipRetaliation()} text="Back to the list" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">Watch for retaliation</span>
      <h1 className="govuk-heading-l">
        {flag.providerName} under {flag.primeName}
      </h1>
      {!flag.isNamed && (
        <InsetText>
          The concern was not raised by name, and all partners of the prime are watched. Say nothing to the prime that
          tells which partner it is about.
        </InsetText>
      )}
      <SummaryList
        rows={[
          { key: 'What happened', value: flag.facts.join('. ') },
          { key: 'Flagged on', value: formatDate(flag.flaggedOn) },
          flag.settledAs === null && { key: 'Settle by', value: formatDate(flag.due) },
          flag.settledAs !== null && {
            key: 'Settled',
            value: `${settledWords[flag.settledAs]}. ${flag.settledReason ?? ''}`,
          },
        ]}
      />
      {mayAct && (
        <PageForm>
          <RadiosField
            form={form}
            name="as"
            legend={{ text: 'How do you settle it?', classes: 'govuk-fieldset__legend--m' }}
            items={[
              { value: 'explained', text: 'Explained', hint: 'There is a reason that holds' },
              {
                value: 'retaliation',
                text: 'Retaliation',
                hint: 'A severe finding is opened, and a consequence in the market proposed. The prime replies to both first',
              },
              { value: 'no_finding', text: 'No finding', hint: 'It cannot be told' },
            ]}
          />
          <TextareaField form={form} name="reason" label="Your reasons" hint="Stewards alone read it" rows={5} />
          <Button preventDoubleClick>Settle it</Button>
        </PageForm>
      )}
    </>
  );
}
