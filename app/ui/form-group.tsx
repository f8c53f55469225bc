import type { ReactNode } from 'react';
import { type Attributes, classNames, ids, inFull, type Words } from './base.ts';
import { ErrorMessage, type ErrorMessageOptions } from './error-message.tsx';
import { Fieldset, type FieldsetProps, type LegendOptions } from './fieldset.tsx';
import { Hint } from './hint.tsx';
import { Label, type LabelOptions } from './label.tsx';

/** The frame around a question: the hint and the error that describe it, and the group's own classes. */
export type QuestionProps = {
  hint?: Words;
  errorMessage?: Words<ErrorMessageOptions>;
  describedBy?: string;
  formGroup?: { classes?: string; attributes?: Attributes };
};

/** What every question with one input takes. `id` is the name unless it is given. */
export type FieldProps = QuestionProps & {
  id?: string;
  name: string;
  label?: Words<LabelOptions>;
  classes?: string;
  attributes?: Attributes;
};

/** What every question with several inputs takes: a legend, or a fieldset with options, groups them. */
export type GroupProps = QuestionProps & {
  legend?: Words<LegendOptions>;
  fieldset?: Omit<FieldsetProps, 'legend' | 'role' | 'children'>;
};

/** The ids that describe a question: what the caller gave, then the hint, then the error. */
export function describedByOf(id: string, { describedBy, hint, errorMessage }: QuestionProps): string | undefined {
  return ids(describedBy, hint && `${id}-hint`, errorMessage && `${id}-error`);
}

/** A question with one input: label, hint, error, then the input. */
export function FormGroup({ id, label, children, ...question }: QuestionFrame & { label?: Words<LabelOptions> }) {
  return (
    <Frame {...question}>
      {label && <QuestionLabel htmlFor={id} label={label} />}
      <HintAndError id={id} {...question} />
      {children}
    </Frame>
  );
}

/** A question with several inputs, in a fieldset when there is a legend. */
export function ChoiceGroup({ id, legend, fieldset, role, children, ...question }: ChoiceFrame) {
  const inner = (
    <>
      <HintAndError id={id} {...question} />
      {children}
    </>
  );
  const grouped = legend !== undefined || fieldset !== undefined;
  const describedBy = describedByOf(id, { ...question, describedBy: fieldset?.describedBy ?? question.describedBy });
  return (
    <Frame {...question}>
      {grouped ? (
        <Fieldset {...fieldset} legend={legend} role={role} describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </Frame>
  );
}

type QuestionFrame = QuestionProps & { id: string; children: ReactNode };
type ChoiceFrame = GroupProps & { id: string; role?: string; children: ReactNode };

function Frame({ errorMessage, formGroup, children }: QuestionProps & { children: ReactNode }) {
  const className = classNames('govuk-form-group', errorMessage && 'govuk-form-group--error', formGroup?.classes);
  return (
    <div className={className} {...formGroup?.attributes}>
      {children}
    </div>
  );
}

function QuestionLabel({ htmlFor, label }: { htmlFor: string; label: Words<LabelOptions> }) {
  const { text, ...options } = inFull(label);
  return (
    <Label htmlFor={htmlFor} {...options}>
      {text}
    </Label>
  );
}

function HintAndError({ id, hint, errorMessage }: QuestionProps & { id: string }) {
  const help = hint ? inFull(hint) : undefined;
  const error = errorMessage ? inFull(errorMessage) : undefined;
  return (
    <>
      {help && (
        <Hint id={`${id}-hint`} classes={help.classes} attributes={help.attributes}>
          {help.text}
        </Hint>
      )}
      {error && (
        <ErrorMessage id={`${id}-error`} {...error}>
          {error.text}
        </ErrorMessage>
      )}
    </>
  );
}
