import { penceAsTyped } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { MoneyField, NumberField, RadiosField, SelectField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { DeclarationFrame } from '../../tupe/components/declaration-frame.tsx';
import { partyLabel } from '../../tupe/domain.ts';
import type { TupeParty } from '../../tupe/policy.ts';
import type { DeclarationHead } from '../../tupe/read-declaration.server.ts';
import { incomingUnknown, incomingUnknownWords } from '../promise-sides.ts';
import type { PromiseView } from '../read-indemnities.server.ts';
import { risks, riskWords } from '../risks.ts';
import { threeWayItems, threeWayOf } from '../three-way.ts';

type Props = {
  head: DeclarationHead;
  parties: Pick<TupeParty, 'id' | 'party' | 'name'>[];
  /** Null for a new one. */
  promise: (PromiseView & { giverId: string; receiverId: string }) | null;
  form: FormState;
};

const typed = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));

/** A promise on one risk: who gives it to whom, its words and its limits. */
export function PromisePage({ head, parties, promise, form }: Props) {
  return (
    <DeclarationFrame
      head={head}
      heading={promise ? 'Change a promise' : 'Propose a promise'}
      form={form}
      back={{ href: paths.tupeIndemnities(head.declarationId), text: 'Back to the promises' }}
    >
      <p className="govuk-body">
        {promise
          ? 'A change is a new version. Both sides are asked to agree to it, even if they agreed before.'
          : 'It holds for nobody until both sides agreed to it.'}
      </p>
      <PageForm>
        {promise && <input type="hidden" name="version" value={promise.version} />}
        <SelectField
          form={form}
          name="risk"
          value={promise?.risk ?? ''}
          label="On which risk?"
          items={[
            { value: '', text: 'Select a risk' },
            ...risks.map((value) => ({ value, text: riskWords[value].title })),
          ]}
        />
        <SideField form={form} parties={parties} name="giver" label="Who gives it?" value={promise?.giverId} />
        <SideField form={form} parties={parties} name="receiver" label="To whom?" value={promise?.receiverId} />
        <TextareaField
          form={form}
          name="words"
          value={promise?.words}
          label="Words of the promise"
          hint="Name no employee"
          rows={5}
        />
        <LimitFields form={form} promise={promise} />
        <Button id="step" preventDoubleClick>
          {promise ? 'Propose the change' : 'Propose it'}
        </Button>
      </PageForm>
    </DeclarationFrame>
  );
}

type SideProps = { form: FormState; parties: Props['parties']; name: string; label: string; value?: string };

function SideField({ form, parties, name, label, value = '' }: SideProps) {
  const isIncomingKnown = parties.some(({ party }) => party === 'incoming');
  const items = [
    { value: '', text: 'Select a party' },
    ...parties.map((party) => ({ value: party.id, text: partyLabel(party) })),
    ...(isIncomingKnown ? [] : [{ value: incomingUnknown, text: incomingUnknownWords }]),
  ];
  return <SelectField form={form} name={name} value={value} label={label} items={items} />;
}

function LimitFields({ form, promise }: Pick<Props, 'form' | 'promise'>) {
  return (
    <>
      <RadiosField
        form={form}
        name="isCapped"
        value={promise ? (promise.isCapped ? 'yes' : 'no') : ''}
        legend="Is there a cap?"
        items={[
          {
            value: 'yes',
            text: 'Yes',
            conditional: (
              <MoneyField form={form} name="cap" value={penceAsTyped(promise?.capPence ?? null)} label="At most" />
            ),
          },
          { value: 'no', text: 'No' },
        ]}
      />
      <NumberField
        form={form}
        name="sharePercent"
        value={typed(promise?.sharePercent)}
        label="Share of the loss (optional)"
        hint="Where it is shared"
        suffix="%"
      />
      <NumberField
        form={form}
        name="survivalMonths"
        value={typed(promise?.survivalMonths)}
        label="How long does it last? (optional)"
        hint="After the transfer"
        suffix="months"
      />
      <NumberField
        form={form}
        name="windowDays"
        value={typed(promise?.windowDays)}
        label="Within how many days must the receiver act? (optional)"
        hint="For an employee who appears and was not on the list"
        suffix="days"
      />
      <RadiosField
        form={form}
        name="isBoundDirectly"
        value={threeWayOf(promise?.isBoundDirectly)}
        legend="Does a contract or a deed bind just these two?"
        hint="An outgoing and an incoming provider have no contract with one another: their promise needs a deed, or goes through the prime"
        items={threeWayItems}
      />
    </>
  );
}
