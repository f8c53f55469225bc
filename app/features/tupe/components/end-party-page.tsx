import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { DeclarationHead } from '../read-declaration.server.ts';
import { DeclarationFrame } from './declaration-frame.tsx';

/** The prime ends the part of somebody. */
export function EndPartyPage({ head, name, form }: { head: DeclarationHead; name: string; form: FormState }) {
  const back = { href: paths.tupeDeclaration(head.declarationId, 'record/parties'), text: 'Back to who has a part' };
  return (
    <DeclarationFrame head={head} heading={`End the part of ${name}`} form={form} back={back}>
      <p className="govuk-body">What it said is kept. If it is on the market, it no longer sees this declaration.</p>
      <PageForm>
        <TextField form={form} name="reason" label="Why has it no part any more?" />
        <Button id="step" variant="warning" preventDoubleClick>
          End its part
        </Button>
      </PageForm>
    </DeclarationFrame>
  );
}
