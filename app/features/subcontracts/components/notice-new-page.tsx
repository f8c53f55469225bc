import { counted, formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxesField, DateField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { NoticeKind } from '../notice-states.ts';
import type { NoticeTerms } from '../read-notice.server.ts';
import type { SubcontractHead } from '../read-subcontract.server.ts';
import { noticeKindWords } from '../words.ts';
import { ProposedFields } from './proposed-fields.tsx';
import { SubcontractFrame } from './subcontract-frame.tsx';

type Props = { head: SubcontractHead; terms: NoticeTerms; kind: NoticeKind | null; form: FormState };

/** One side gives notice: first of what, then the notice itself. */
export function NoticeNewPage({ head, terms, kind, form }: Props) {
  return (
    <SubcontractFrame
      head={head}
      heading={kind ? `Notice: ${noticeKindWords[kind].toLowerCase()}` : 'Give notice'}
      form={form}
    >
      {kind ? <NoticeForm head={head} terms={terms} kind={kind} form={form} /> : <KindList head={head} />}
    </SubcontractFrame>
  );
}

function KindList({ head: { subcontractId, side } }: { head: SubcontractHead }) {
  const kinds = side === 'prime' ? (['end', 'change', 'partner'] as const) : (['end', 'change'] as const);
  return (
    <>
      <p className="govuk-body">What is the notice of?</p>
      <ul className="govuk-list govuk-list--bullet">
        {kinds.map((kind) => (
          <li key={kind}>
            <a className="govuk-link" href={paths.subcontractNoticeNew(subcontractId, kind)}>
              {noticeKindWords[kind]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function NoticeForm({ head, terms, kind, form }: Props & { kind: NoticeKind }) {
  return (
    <>
      <p className="govuk-body">
        At least {counted(terms.owedMonths, 'month')} are owed in writing, with reasons. A notice given today takes
        effect on {formatDate(terms.earliestOn)} at the earliest, unless the case is exceptional.
        {kind === 'partner' && ' The stewards are told before a partner is dropped or replaced.'}
      </p>
      <PageForm>
        <input type="hidden" name="kind" value={kind} />
        <DateField form={form} name="effectiveOn" legend="On which day does it take effect?" value={terms.earliestOn} />
        <TextareaField form={form} name="reasons" label="Reasons" rows={4} />
        <TextareaField
          form={form}
          name="impact"
          label="What does it mean for customers?"
          hint="Especially for those who are protected by equality law, and what is done for them"
          rows={4}
        />
        {kind === 'change' && <ProposedFields form={form} />}
        {kind === 'partner' && <TextField form={form} name="replacement" label="Who takes its place, if anybody?" />}
        {kind !== 'change' && head.side === 'prime' && (
          <>
            <CheckboxesField
              form={form}
              name="forPerformance"
              legend="Is it for poor delivery?"
              items={[{ value: 'yes', text: 'Yes, it ends for poor delivery' }]}
            />
            <TextareaField
              form={form}
              name="improvementPlan"
              label="The improvement plan that came before"
              hint="With its dates, and what came of it. Needed where it ends for poor delivery"
              rows={4}
            />
          </>
        )}
        <TextareaField
          form={form}
          name="exceptionalReason"
          label="Why can it not wait?"
          hint={`Only for a day before ${formatDate(terms.earliestOn)}. A steward gives a view of it`}
          rows={3}
        />
        <Button id="step" preventDoubleClick>
          Give notice
        </Button>
      </PageForm>
    </>
  );
}
