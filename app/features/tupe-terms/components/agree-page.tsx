import { formatMoney } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DeclarationFrame } from '../../tupe/components/declaration-frame.tsx';
import type { DeclarationHead } from '../../tupe/read-declaration.server.ts';
import type { PromiseView } from '../read-indemnities.server.ts';

type Props = { head: DeclarationHead; promise: PromiseView; form: FormState };

/** A promise as it stands, for whoever agrees to it: also after it was changed while they were reading. */
export function AgreePage({ head, promise, form }: Props) {
  const { title, giver, receiver, words, capPence, survivalMonths, version } = promise;
  return (
    <DeclarationFrame
      head={head}
      heading="Agree to a promise"
      form={form}
      back={{ href: paths.tupeIndemnities(head.declarationId), text: 'Back to the promises' }}
    >
      <SummaryList
        rows={[
          { key: 'Risk', value: title },
          { key: 'Who promises whom', value: `${giver} to ${receiver}` },
          { key: 'Words', value: words },
          { key: 'Cap', value: capPence === null ? 'None' : formatMoney(capPence) },
          { key: 'Months that it lasts', value: survivalMonths === null ? 'Not said' : String(survivalMonths) },
          { key: 'Version', value: String(version) },
        ]}
      />
      <PageForm>
        <input type="hidden" name="version" value={version} />
        <Button id="step" preventDoubleClick>
          Agree
        </Button>
      </PageForm>
    </DeclarationFrame>
  );
}
