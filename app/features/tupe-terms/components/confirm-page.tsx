import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { DeclarationFrame } from '../../tupe/components/declaration-frame.tsx';
import type { DeclarationHead } from '../../tupe/read-declaration.server.ts';

type Props = {
  head: DeclarationHead;
  heading: string;
  text: string;
  button: string;
  back: { href: string; text: string };
  form: FormState;
};

/** Asks once more before something is taken away. */
export function ConfirmPage({ head, heading, text, button, back, form }: Props) {
  return (
    <DeclarationFrame head={head} heading={heading} form={form} back={back}>
      <p className="govuk-body">{text}</p>
      <PageForm>
        <Button id="step" variant="warning" preventDoubleClick>
          {button}
        </Button>
      </PageForm>
    </DeclarationFrame>
  );
}
