import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField, NumberField, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { paymentRegimes, regimeWords } from '../../payments/regime.ts';
import { OpenTermsWarning } from '../../tupe-terms/components/open-terms-warning.tsx';
import type { OpenTerms } from '../../tupe-terms/open-terms.server.ts';
import type { SubcontractView } from '../read-subcontract.server.ts';
import { SubcontractFrame, VersionField } from './subcontract-frame.tsx';

type Props = { subcontract: SubcontractView; open: OpenTerms | null; form: FormState };

/** A prime records what was signed. */
export function SignaturePage({ subcontract, open, form }: Props) {
  const { agreed, headContract, signature, promised, version } = subcontract;
  const asText = (number: number | null) => (number === null ? undefined : String(number));
  return (
    <SubcontractFrame head={subcontract} heading="What was signed" form={form}>
      <p className="govuk-body">The provider is asked to confirm it. Until then you can correct it here.</p>
      <OpenTermsWarning open={open} />
      <PageForm>
        <VersionField version={version} />
        <DateField form={form} name="signedOn" legend="When had both signed?" value={signature.signedOn ?? undefined} />
        <DateField form={form} name="startsOn" legend="First day of the term" value={agreed.startsOn ?? undefined} />
        <DateField
          form={form}
          name="endsOn"
          legend="Last day of the term"
          hint={headContract?.endsOn ? `The head contract runs until ${formatDate(headContract.endsOn)}` : undefined}
          value={agreed.endsOn ?? undefined}
        />
        <TextareaField
          form={form}
          name="shorterTermReason"
          label="Why does it end before the head contract?"
          hint="Leave it empty where it does not. The provider reads it too"
          rows={3}
          value={agreed.shorterTermReason ?? undefined}
        />
        <NumberField
          form={form}
          name="noticeMonths"
          label="Months of notice"
          hint="At least 3 are owed whatever was agreed"
          suffix="months"
          value={asText(agreed.noticeMonths)}
        />
        <NumberField
          form={form}
          name="paymentDays"
          label="Days within which invoices are paid"
          hint={promised.paymentDays === null ? undefined : `You promised ${promised.paymentDays}`}
          suffix="days"
          value={asText(agreed.paymentDays ?? promised.paymentDays)}
        />
        {headContract ? (
          <p className="govuk-body">
            Paid by the rule of the head contract: {agreed.rule.name}. {agreed.rule.rule}
          </p>
        ) : (
          <RadiosField
            form={form}
            name="paymentRegime"
            legend="Which rules do payments follow?"
            items={paymentRegimes.map((value) => ({
              value,
              text: regimeWords[value].name,
              hint: regimeWords[value].rule,
            }))}
            value={agreed.regime}
          />
        )}
        <NumberField
          form={form}
          name="upFrontPercent"
          label="Paid in advance"
          hint="As per cent of the value; 0 for nothing"
          suffix="%"
          value={asText(agreed.upFrontPercent)}
        />
        <Button id="step" preventDoubleClick>
          Record it
        </Button>
      </PageForm>
    </SubcontractFrame>
  );
}
