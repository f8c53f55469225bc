import type { FormState } from '#app/ui/form-state.ts';
import type { Steering } from '../policy.ts';
import type { DeclarationHead } from '../read-declaration.server.ts';

import { ReasonStepPage } from './reason-step-page.tsx';

const words: Readonly<Record<Steering, { heading: string; text: string; label: string; button: string }>> = {
  abort: {
    heading: 'There will be no transfer',
    text: 'Use this where the contract was not awarded, or the work does not move after all. The declaration ends, stays to be read, and every party is told.',
    label: 'Why will there be none?',
    button: 'End the declaration',
  },
  reopen: {
    heading: 'Open it again',
    text: 'What was settled is assessed anew: each party states its position again or leaves it as it is. What was done before is remembered. Every party is told.',
    label: 'Why is it opened again?',
    button: 'Open it again',
  },
  close: {
    heading: 'Close the declaration',
    text: 'Everybody is counted and no claim is open. It stays to be read, and can be opened again.',
    label: 'Is there anything to add?',
    button: 'Close it',
  },
};

type Props = { head: DeclarationHead; step: Steering; form: FormState };

/** The prime ends, reopens or closes a declaration. */
export function SteerPage({ head, step, form }: Props) {
  const { heading, text, label, button } = words[step];
  return (
    <ReasonStepPage head={head} form={form} heading={heading} label={label} button={button}>
      <p className="govuk-body">{text}</p>
    </ReasonStepPage>
  );
}
