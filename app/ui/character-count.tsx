import { classNames } from './base.ts';
import { Hint } from './hint.tsx';
import { i18nAttributes, type ScriptWords } from './i18n.ts';
import { Textarea, type TextareaProps } from './textarea.tsx';

export type CharacterCountProps = Omit<TextareaProps, 'afterInput' | 'describedBy'> & {
  maxlength?: number;
  maxwords?: number;
  countType?: 'characters' | 'length' | 'words';
  /** The part of the limit, in per cent, after which the count is shown. */
  threshold?: number;
  /** The limit in words, with `%{count}` for the number. */
  textareaDescriptionText?: string;
  countMessage?: { classes?: string };
  /** `words-under-limit`, `words-at-limit`, … */
  i18n?: ScriptWords;
};

/** An answer with a limit, which tells the reader how much room is left. */
export function CharacterCount(props: CharacterCountProps) {
  const { maxlength, maxwords, countType, threshold, textareaDescriptionText, countMessage, i18n, ...textarea } = props;
  const { id = props.name, formGroup, classes } = textarea;
  const limit = maxwords ?? maxlength;
  const unit = countType ?? (maxwords ? 'words' : undefined);
  const description =
    textareaDescriptionText ?? `You can enter up to %{count} ${unit === 'words' ? unit : 'characters'}`;
  // With no limit here, one is set by script, which then fills in the description.
  const laterDescription = limit || !textareaDescriptionText ? undefined : { other: textareaDescriptionText };
  return (
    <Textarea
      {...textarea}
      id={id}
      describedBy={`${id}-info`}
      classes={classNames('govuk-js-character-count', classes)}
      formGroup={{
        classes: classNames('govuk-character-count', formGroup?.classes),
        attributes: {
          'data-module': 'govuk-character-count',
          'data-maxlength': maxlength,
          'data-maxwords': maxwords,
          'data-threshold': threshold,
          'data-count-type': unit,
          ...i18nAttributes({ 'textarea-description': laterDescription, ...i18n }),
          ...formGroup?.attributes,
        },
      }}
      afterInput={
        <Hint id={`${id}-info`} classes={classNames('govuk-character-count__message', countMessage?.classes)}>
          {limit && description.replace('%{count}', String(limit))}
        </Hint>
      }
    />
  );
}
