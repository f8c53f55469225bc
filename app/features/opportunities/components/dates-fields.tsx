import { DateField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type DatesFieldsProps = {
  form: FormState;
  draft: {
    clarificationDeadline: string | null;
    responseDeadline: string | null;
    decisionDate: string | null;
    shortWindowReason: string | null;
  };
  /** The first day without a reason, were it published today: "22 June 2026". */
  earliest: string;
  /** The response deadline that readers see while an amendment is written. */
  standing: string | null;
};

/** The timetable, with the reason where it is a short one. */
export function DatesFields({ form, draft, earliest, standing }: DatesFieldsProps) {
  return (
    <>
      <DateField
        form={form}
        name="clarification_deadline"
        legend="Clarification deadline"
        hint="The last day on which providers may ask you questions"
        value={draft.clarificationDeadline ?? ''}
      />
      <DateField
        form={form}
        name="response_deadline"
        legend="Response deadline"
        hint={standing ? keptHint(standing) : newHint(earliest)}
        value={draft.responseDeadline ?? ''}
      />
      <TextareaField
        form={form}
        name="short_window_reason"
        label="Reason for a shorter time"
        hint="Only if you give fewer than 15 working days. Everyone will read it"
        rows={3}
        maxWords={100}
        value={draft.shortWindowReason ?? ''}
      />
      <DateField
        form={form}
        name="decision_date"
        legend="Decision date"
        hint="When everyone who answered has a decision and the reason for it"
        value={draft.decisionDate ?? ''}
      />
    </>
  );
}

function newHint(earliest: string): string {
  return `Open until the end of this day. If you publish today, ${earliest} or later gives providers 15 working days`;
}

function keptHint(standing: string): string {
  return `Open until the end of this day. Providers count on ${standing}: it can move later, not earlier`;
}
