import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { aboutClockWords, aboutWords } from '../about-words.ts';
import type { AboutUs, SubjectEvent } from '../read-about-us.server.ts';
import { outcomeWords } from '../words.ts';
import { Messages } from './messages.tsx';
import { OwnWords } from './own-concern.tsx';

export type AboutUsConcern =
  | ({ kind: 'named' } & AboutUs['named'][number])
  | ({ kind: 'shown' } & AboutUs['shown'][number]);
type Props = {
  concern: AboutUsConcern;
  messages: { isOwn: boolean; body: string; sentOn: string }[];
  mayAnswer: boolean;
  form: FormState;
};

/** One concern as whom it is about reads and answers it. */
export function ConcernAboutUsPage({ concern, messages, mayAnswer, form }: Props) {
  return (
    <>
      <BackLink href={paths.concernsAboutUs()} text="Back to concerns about us" />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">{concern.item.heading}</h1>
      <SummaryList
        rows={[
          { key: 'The promise', value: `${concern.item.text} (${concern.item.code})` },
          ...(concern.kind === 'named' ? namedRows(concern) : [{ key: 'Shown in', value: concern.quarter }]),
          { key: 'What happened', value: <OwnWords key="grounds" text={concern.grounds} /> },
          concern.wanted !== '' && { key: 'What they want', value: <OwnWords key="wanted" text={concern.wanted} /> },
          concern.answer !== null && { key: 'Your answer', value: <OwnWords key="answer" text={concern.answer} /> },
        ]}
      />
      <div id="do">{mayAnswer && <Answers may={concern.may} form={form} isNamed={concern.kind === 'named'} />}</div>
      <Messages messages={messages} mayWrite={mayAnswer} form={form} />
    </>
  );
}

function namedRows(concern: Extract<AboutUsConcern, { kind: 'named' }>) {
  return [
    { key: 'Status', value: <StatusTag key="status" status={concern.status} text={aboutWords[concern.status]} /> },
    { key: 'Raised by', value: concern.reporterName },
    { key: 'Raised on', value: formatDate(concern.raisedOn) },
    ...concern.clocks.map(({ clock, due, isLate }) => ({
      key: aboutClockWords[clock] ?? 'The stewards act',
      value: `By the end of ${formatDate(due)}${isLate ? ': late' : ''}`,
    })),
    concern.outcome !== null && {
      key: 'Decision',
      value: [outcomeWords[concern.outcome], concern.outcomeReason].filter(Boolean).join('. '),
    },
  ];
}

type AnswersProps = { may: readonly SubjectEvent[]; form: FormState; isNamed: boolean };

function Answers({ may, form, isNamed }: AnswersProps) {
  const mayPropose = may.includes('propose');
  return (
    <>
      {may.includes('acknowledge') && (
        <PageForm>
          <Button variant="secondary" name="do" value="acknowledge" preventDoubleClick>
            Say that we have read it
          </Button>
        </PageForm>
      )}
      {mayPropose && isNamed && (
        <PageForm>
          <RadiosField
            form={form}
            name="event"
            legend={{ text: 'Your answer', classes: 'govuk-fieldset__legend--m' }}
            items={[
              { value: 'propose', text: 'We put it right, or offer a way to', hint: 'They say whether it does' },
              { value: 'deadlock', text: 'We stay with our view', hint: 'They can take it to the stewards' },
            ].filter(({ value }) => value === 'propose' || may.includes('deadlock'))}
          />
          <TextareaField form={form} name="answer" label="What you say to them" rows={6} />
          <Button name="do" value="answer" preventDoubleClick>
            Send the answer
          </Button>
        </PageForm>
      )}
      {may.includes('reply') && (
        <PageForm>
          <h2 className="govuk-heading-m">Your right of reply</h2>
          <TextareaField
            form={form}
            name="answer"
            label="Your reply"
            hint="The stewards read it, and whoever raised the concern. You are not told who that is."
            rows={6}
          />
          <Button name="do" value="reply" preventDoubleClick>
            Send the reply
          </Button>
        </PageForm>
      )}
    </>
  );
}
