import { jsxAttributes, maybeWords, type Text } from './adapter.tsx';

/** The options that the Nunjucks macros of all questions share. */
export type QuestionOptions = {
  id?: string;
  name: string;
  label?: Text & { isPageHeading?: boolean };
  hint?: Text;
  errorMessage?: Text & { visuallyHiddenText?: string };
  describedBy?: string;
  formGroup?: { classes?: string };
  classes?: string;
  attributes?: Text['attributes'];
};

/** Those options, and whatever others there are, as props of ours. */
export function question<Options extends QuestionOptions>({ label, hint, errorMessage, attributes, ...rest }: Options) {
  return {
    ...rest,
    // The label macro leaves out a label without words.
    label: label?.text || label?.html ? maybeWords(label) : undefined,
    hint: maybeWords(hint),
    errorMessage: maybeWords(errorMessage),
    attributes: jsxAttributes(attributes),
  };
}
