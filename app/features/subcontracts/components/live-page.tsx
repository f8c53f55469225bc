import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { SubcontractView } from '../read-subcontract.server.ts';
import { SubcontractFrame, VersionField } from './subcontract-frame.tsx';

/** A prime records from which day customers are referred. */
export function LivePage({ subcontract, form }: { subcontract: SubcontractView; form: FormState }) {
  return (
    <SubcontractFrame head={subcontract} heading="Record that it went live" form={form}>
      <p className="govuk-body">
        From this day on referrals are counted month by month. No referrals at all within 90 days of it count as a
        breach, unless there is a reason.
      </p>
      <PageForm>
        <VersionField version={subcontract.version} />
        <DateField form={form} name="wentLiveOn" legend="From which day can customers be referred?" />
        <Button id="step" preventDoubleClick>
          Record it
        </Button>
      </PageForm>
    </SubcontractFrame>
  );
}
