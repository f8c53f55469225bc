import type { ReactNode } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { NoticeView } from '../read-notice.server.ts';
import { noticeRefusals } from '../words.ts';
import { NoticeFacts } from './notice-facts.tsx';
import { SubcontractFrame } from './subcontract-frame.tsx';

type Props = { notice: NoticeView; form: FormState };

/** The side that received a notice answers it. */
export function NoticeAnswerPage({ notice, form }: Props) {
  return (
    <Framed notice={notice} form={form} heading="Answer the notice">
      <NoticeFacts notice={notice} />
      <PageForm>
        <RadiosField
          form={form}
          name="answer"
          legend="Do you agree?"
          items={[
            { value: 'agreed', text: 'Yes' },
            { value: 'not_agreed', text: 'No' },
          ]}
        />
        <TextareaField
          form={form}
          name="words"
          label="Your answer"
          hint="The other side and stewards read it"
          rows={4}
        />
        <Button id="step" preventDoubleClick>
          Send the answer
        </Button>
      </PageForm>
    </Framed>
  );
}

/** The side that gave a notice takes it back. */
export function NoticeWithdrawPage({ notice, form }: Props) {
  return (
    <Framed notice={notice} form={form} heading="Take the notice back">
      <p className="govuk-body">It then takes no effect, and the other side is told.</p>
      <PageForm>
        <Button id="step" preventDoubleClick>
          Take it back
        </Button>
      </PageForm>
    </Framed>
  );
}

function Framed({ notice, form, heading, children }: Props & { heading: string; children: ReactNode }) {
  const back = { href: paths.subcontractNotice(notice.subcontractId, notice.noticeId), text: 'Back to the notice' };
  return (
    <SubcontractFrame head={notice} heading={heading} form={form} back={back}>
      {children}
    </SubcontractFrame>
  );
}

/** A steward gives its view of a notice. */
export function NoticeViewPage({ notice, form }: Props) {
  return (
    <>
      <BackLink href={paths.stewardshipNotices()} text="Back to the notices" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{notice.title}</span>
      <h1 className="govuk-heading-l">
        Notice between {notice.primeName} and {notice.providerName}
      </h1>
      <NoticeFacts notice={notice} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.subcontract(notice.subcontractId)}>
          The whole sub-contract
        </a>
      </p>
      {notice.mayView && notice.hasInterest && <InsetText>{noticeRefusals.has_interest}.</InsetText>}
      {notice.mayView && !notice.hasInterest && (
        <PageForm>
          <RadiosField
            form={form}
            name="view"
            legend="Your view"
            items={[
              { value: 'accepted', text: 'Accept it', hint: 'It takes effect on its day' },
              { value: 'not_accepted', text: 'Do not accept it', hint: 'It takes no effect' },
            ]}
          />
          <TextareaField form={form} name="words" label="Reasons" hint="Both sides read them" rows={4} />
          <Button id="step" preventDoubleClick>
            Give your view
          </Button>
        </PageForm>
      )}
    </>
  );
}
