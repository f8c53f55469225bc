import type { ReactNode } from 'react';
import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { OwnWords } from './own-concern.tsx';

type Message = { isOwn: boolean; body: string; sentOn: string };
type Props = {
  messages: readonly Message[];
  mayWrite: boolean;
  form: FormState;
  action?: string;
  children?: ReactNode;
};

/** What passed between a party and the stewards, and a way to add to it. `children` are fields that the form carries. */
export function Messages({ messages, mayWrite, form, action, children }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">Messages with the stewards</h2>
      {messages.length === 0 && <p className="govuk-body">There are none.</p>}
      {messages.map(({ isOwn, body, sentOn }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages have no identity of their own and are never reordered
        <div key={index} className="govuk-inset-text">
          <p className="govuk-body-s">
            {isOwn ? 'You' : 'A steward'}, {formatDate(sentOn)}
          </p>
          <OwnWords text={body} />
        </div>
      ))}
      {mayWrite && (
        <PageForm action={action}>
          {children}
          <TextareaField form={form} name="body" label="Write to the stewards" rows={4} />
          <Button name="do" value="message">
            Send the message
          </Button>
        </PageForm>
      )}
    </>
  );
}
