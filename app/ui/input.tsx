import type { HTMLAttributes } from 'react';
import { type Attributes, classNames, inFull, type Words } from './base.ts';
import { describedByOf, type FieldProps, FormGroup } from './form-group.tsx';

export type InputProps = FieldProps & {
  value?: string | number;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number';
  inputmode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  prefix?: Words;
  suffix?: Words;
  inputWrapper?: { classes?: string; attributes?: Attributes };
  autocomplete?: string;
  autocapitalize?: string;
  pattern?: string;
  spellcheck?: boolean;
  disabled?: boolean;
};

/** A question answered in one line. */
export function Input(props: InputProps) {
  const { id = props.name, label, hint, errorMessage, formGroup, prefix, suffix, inputWrapper } = props;
  const input = <InputElement {...props} id={id} />;
  return (
    <FormGroup id={id} label={label} hint={hint} errorMessage={errorMessage} formGroup={formGroup}>
      {prefix || suffix ? (
        <div className={classNames('govuk-input__wrapper', inputWrapper?.classes)} {...inputWrapper?.attributes}>
          {prefix && <Affix kind="prefix" words={prefix} />}
          {input}
          {suffix && <Affix kind="suffix" words={suffix} />}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}

function InputElement(props: InputProps & { id: string }) {
  return (
    <input
      className={classNames('govuk-input', props.classes, props.errorMessage && 'govuk-input--error')}
      id={props.id}
      name={props.name}
      type={props.type ?? 'text'}
      defaultValue={props.value}
      inputMode={props.inputmode}
      autoComplete={props.autocomplete}
      autoCapitalize={props.autocapitalize}
      pattern={props.pattern}
      spellCheck={props.spellcheck}
      disabled={props.disabled}
      aria-describedby={describedByOf(props.id, props)}
      {...props.attributes}
    />
  );
}

// Hidden from screen readers: the label or the hint must name the unit as well.
function Affix({ kind, words }: { kind: 'prefix' | 'suffix'; words: Words }) {
  const { text, classes, attributes } = inFull(words);
  return (
    <div className={classNames(`govuk-input__${kind}`, classes)} aria-hidden="true" {...attributes}>
      {text}
    </div>
  );
}
