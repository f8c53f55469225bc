import { penceAsTyped } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { MoneyField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { IndemnitiesView } from '../read-indemnities.server.ts';

type Props = { own: NonNullable<IndemnitiesView['own']>; form: FormState };

/** A party says what it spends in a year, so that its band of reserves can be set against what could fall due. */
export function RunningCost({ own, form }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">What you spend in a year</h2>
      <p className="govuk-body">
        Your profile gives your free reserves in months of running costs. With this figure we can tell whether a promise
        without a cap is more than you could bear. The others read the flag, and not the figure.
      </p>
      <PageForm>
        <input type="hidden" name="step" value="running_cost" />
        <input type="hidden" name="partyId" value={own.partyId} />
        <MoneyField
          form={form}
          name="annual"
          value={penceAsTyped(own.annualCostsPence)}
          label="Running costs of a year"
        />
        <Button variant="secondary" preventDoubleClick>
          Save
        </Button>
      </PageForm>
    </>
  );
}
