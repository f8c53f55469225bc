import type { ReactNode } from 'react';
import { classNames } from './base.ts';
import { describedByOf, type FieldProps, FormGroup } from './form-group.tsx';

export type TextareaProps = FieldProps & {
  value?: string;
  rows?: number;
  autocomplete?: string;
  spellcheck?: boolean;
  disabled?: boolean;
  afterInput?: ReactNode;
};

/** A question answered in more than one line. */
export function Textarea(props: TextareaProps) {
  const { id = props.name, label, hint, errorMessage, formGroup, rows = 5, afterInput } = props;
  return (
    <FormGroup id={id} label={label} hint={hint} errorMessage={errorMessage} formGroup={formGroup}>
      <textarea
        className={classNames('govuk-textarea', errorMessage && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={rows}
        defaultValue={props.value}
        autoComplete={props.autocomplete}
        spellCheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedByOf(id, props)}
        {...props.attributes}
      />
      {afterInput}
    </FormGroup>
  );
}
