import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField, FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { NoticeAnswer } from '../notice.ts';

/** Works out the first day on which a notice may take effect. */
export function NoticePage({ form, answer }: { form: FormState; answer: NoticeAnswer | null }) {
  return (
    <>
      <BackLink href={paths.compact()} text="Back to the Compact" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <FormErrorSummary form={form} />
          <h1 className="govuk-heading-l">Work out three months’ notice</h1>
          <p className="govuk-body">
            The Compact asks for at least three months’ notice in writing, with reasons, before funding ends or changes.
          </p>
          {answer && <Answer answer={answer} />}
          <form method="get" action={paths.compactNotice()} noValidate>
            <DateField
              form={form}
              name="given"
              legend={{ text: 'When is notice given?', classes: 'govuk-fieldset__legend--s' }}
              hint="For example, 30 11 2026"
            />
            <DateField
              form={form}
              name="effective"
              legend={{ text: 'When is it to take effect? (optional)', classes: 'govuk-fieldset__legend--s' }}
              hint="We say whether that leaves three months"
            />
            <TextareaField
              form={form}
              name="reason"
              label="Why less than three months? (optional)"
              hint="Only where the case is exceptional, for example because the money ended at once"
              rows={3}
            />
            <Button>Work it out</Button>
          </form>
        </div>
      </div>
    </>
  );
}

function Answer({ answer }: { answer: NoticeAnswer }) {
  const { given, earliest, isMonthEnd } = answer;
  return (
    <section aria-label="Answer">
      <Panel title={`Earliest: ${formatDate(earliest)}`} headingLevel={2}>
        Notice given on {formatDate(given)}
      </Panel>
      {isMonthEnd && (
        <p className="govuk-body">
          Three months later the month is shorter, so that its last day counts: {formatDate(earliest)}.
        </p>
      )}
      <Verdict answer={answer} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.compactNoticeCalendar(given)}>
          Put the day into your calendar
        </a>
      </p>
    </section>
  );
}

function Verdict({ answer: { effective, daysShort, isBeforeGiven, exceptional } }: { answer: NoticeAnswer }) {
  if (effective === null) return null;
  if (isBeforeGiven) return <WarningText>It would take effect before notice was given.</WarningText>;
  if (!exceptional) return <InsetText>{formatDate(effective)} leaves three months.</InsetText>;
  return (
    <>
      <WarningText>
        {formatDate(effective)} is {counted(daysShort ?? 0, 'day')} too early for three months’ notice.
      </WarningText>
      <p className="govuk-body">
        Less is possible in exceptional cases only. The notice must say what makes the case exceptional, and a steward
        gives a view on it.
      </p>
      {exceptional.reason === null ? (
        <p className="govuk-body">Give the reason below to see how the notice could put it.</p>
      ) : (
        <InsetText>
          “This notice takes effect on {formatDate(effective)}, {counted(daysShort ?? 0, 'day')} before three months are
          over, because the case is exceptional: {exceptional.reason}”
        </InsetText>
      )}
    </>
  );
}
