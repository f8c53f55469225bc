import { Button } from '#app/ui/button.tsx';
import { CharacterCount } from '#app/ui/character-count.tsx';
import { ErrorMessage } from '#app/ui/error-message.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { FileUpload } from '#app/ui/file-upload.tsx';
import { Hint } from '#app/ui/hint.tsx';
import { Input, type InputProps } from '#app/ui/input.tsx';
import { Label } from '#app/ui/label.tsx';
import { Textarea } from '#app/ui/textarea.tsx';
import { content, examplesOf, jsxAttributes, maybeWords, type Text } from './adapter.tsx';
import { type QuestionOptions, question } from './question.ts';

type ButtonOptions = Text & {
  id?: string;
  href?: string;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  disabled?: boolean;
  isStartButton?: boolean;
  preventDoubleClick?: boolean;
};

const button = examplesOf<ButtonOptions>('button', ({ text, html, attributes, ...rest }) => (
  <Button {...rest} attributes={jsxAttributes(attributes)}>
    {content(text, html)}
  </Button>
));

type Plurals = { one?: string; other: string };

type CharacterCountOptions = QuestionOptions & {
  value?: string;
  rows?: number;
  spellcheck?: boolean;
  maxlength?: number;
  maxwords?: number;
  countType?: 'characters' | 'length' | 'words';
  threshold?: number;
  textareaDescriptionText?: string;
  countMessage?: { classes?: string };
  charactersUnderLimitText?: Plurals;
  charactersAtLimitText?: string;
  charactersOverLimitText?: Plurals;
  wordsUnderLimitText?: Plurals;
  wordsAtLimitText?: string;
  wordsOverLimitText?: Plurals;
};

const characterCount = examplesOf<CharacterCountOptions>('character-count', (options) => (
  <CharacterCount
    {...question(options)}
    i18n={{
      'characters-under-limit': options.charactersUnderLimitText,
      'characters-at-limit': options.charactersAtLimitText,
      'characters-over-limit': options.charactersOverLimitText,
      'words-under-limit': options.wordsUnderLimitText,
      'words-at-limit': options.wordsAtLimitText,
      'words-over-limit': options.wordsOverLimitText,
    }}
  />
));

type ErrorOptions = Text & { id?: string; visuallyHiddenText?: string };

const errorMessage = examplesOf<ErrorOptions>('error-message', ({ text, html, attributes, ...rest }) => (
  <ErrorMessage {...rest} attributes={jsxAttributes(attributes)}>
    {content(text, html)}
  </ErrorMessage>
));

type SummaryOptions = Text & {
  titleText?: string;
  titleHtml?: string;
  descriptionText?: string;
  descriptionHtml?: string;
  errorList?: (Text & { href?: string })[];
  disableAutoFocus?: boolean;
};

const errorSummary = examplesOf<SummaryOptions>('error-summary', (options) => (
  <ErrorSummary
    title={content(options.titleText, options.titleHtml) ?? ''}
    description={content(options.descriptionText, options.descriptionHtml)}
    errorList={options.errorList?.map(({ text, html, attributes, href }) => ({
      text: content(text, html),
      href,
      attributes: jsxAttributes(attributes),
    }))}
    disableAutoFocus={options.disableAutoFocus}
    classes={options.classes}
    attributes={jsxAttributes(options.attributes)}
  />
));

type FieldsetOptions = Text & { legend?: Text & { isPageHeading?: boolean }; role?: string; describedBy?: string };

const fieldset = examplesOf<FieldsetOptions>('fieldset', ({ legend, html, attributes, ...rest }) => (
  <Fieldset {...rest} legend={maybeWords(legend)} attributes={jsxAttributes(attributes)}>
    {content(undefined, html)}
  </Fieldset>
));

type FileUploadOptions = QuestionOptions & {
  javascript?: boolean;
  multiple?: boolean;
  disabled?: boolean;
  wrapperClasses?: string;
  wrapperAttributes?: Text['attributes'];
  chooseFilesButtonText?: string;
  noFileChosenText?: string;
  multipleFilesChosenText?: Plurals;
  dropInstructionText?: string;
  enteredDropZoneText?: string;
  leftDropZoneText?: string;
};

const fileUpload = examplesOf<FileUploadOptions>('file-upload', (options) => (
  <FileUpload
    {...question(options)}
    i18n={{
      'choose-files-button': options.chooseFilesButtonText,
      'no-file-chosen': options.noFileChosenText,
      'multiple-files-chosen': options.multipleFilesChosenText,
      'drop-instruction': options.dropInstructionText,
      'entered-drop-zone': options.enteredDropZoneText,
      'left-drop-zone': options.leftDropZoneText,
    }}
  />
));

const hint = examplesOf<Text & { id?: string }>('hint', ({ text, html, attributes, ...rest }) => (
  <Hint {...rest} attributes={jsxAttributes(attributes)}>
    {content(text, html)}
  </Hint>
));

type InputOptions = QuestionOptions &
  Omit<InputProps, keyof QuestionOptions | 'prefix' | 'suffix' | 'inputWrapper'> & {
    prefix?: Text;
    suffix?: Text;
    inputWrapper?: Text;
  };

const input = examplesOf<InputOptions>('input', ({ prefix, suffix, ...options }) => (
  <Input
    {...question(options)}
    prefix={prefix && (prefix.text || prefix.html) ? maybeWords(prefix) : undefined}
    suffix={suffix && (suffix.text || suffix.html) ? maybeWords(suffix) : undefined}
  />
));

type LabelOptions = Text & { for?: string; isPageHeading?: boolean };

const label = examplesOf<LabelOptions>('label', ({ text, html, for: htmlFor, attributes, ...rest }) => (
  <Label {...rest} htmlFor={htmlFor} attributes={jsxAttributes(attributes)}>
    {content(text, html)}
  </Label>
));

type TextareaOptions = QuestionOptions & {
  value?: string;
  rows?: number;
  autocomplete?: string;
  spellcheck?: boolean;
};

const textarea = examplesOf<TextareaOptions>('textarea', (options) => <Textarea {...question(options)} />);

/** Components that ask for one answer, and the parts of a question. */
export const questionExamples = [
  button,
  characterCount,
  errorMessage,
  errorSummary,
  fieldset,
  fileUpload,
  hint,
  input,
  label,
  textarea,
].flat();
