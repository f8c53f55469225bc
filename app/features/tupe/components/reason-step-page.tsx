import type { ReactNode } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { Button, type ButtonProps } from '#app/ui/button.tsx';
import { TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { DeclarationHead } from '../read-declaration.server.ts';
import { DeclarationFrame } from './declaration-frame.tsx';

type Props = {
  head: DeclarationHead;
  form: FormState;
  heading: string;
  label: string;
  hint?: string;
  value?: string;
  button: string;
  variant?: ButtonProps['variant'];
  children: ReactNode;
};

/** A step that asks for nothing but words. */
export function ReasonStepPage({ head, form, heading, label, hint, value, button, variant, children }: Props) {
  return (
    <DeclarationFrame head={head} heading={heading} form={form}>
      {children}
      <PageForm>
        <TextareaField
          form={form}
          name="reason"
          label={label}
          hint={hint ?? 'Every party reads it. Do not name any employee'}
          rows={5}
          value={value}
        />
        <Button id="step" variant={variant} preventDoubleClick>
          {button}
        </Button>
      </PageForm>
    </DeclarationFrame>
  );
}
