import { PageForm } from '#app/http/page-form.tsx';
import { Abbr } from '#app/ui/abbr.tsx';
import { Button } from '#app/ui/button.tsx';
import { tupeInFull } from '../../tupe/domain.ts';
import type { SubcontractHead } from '../read-subcontract.server.ts';
import { SubcontractFrame } from './subcontract-frame.tsx';

/** Begins the declaration of a sub-contract from before there were declarations. */
export function TupeBeginPage({ head }: { head: SubcontractHead }) {
  return (
    <SubcontractFrame head={head} heading="Do staff transfer with this work?">
      <p className="govuk-body">
        This sub-contract has no declaration on the <Abbr short="TUPE" long={tupeInFull} explain /> yet. Both sides say
        there whether staff transfer with the work, from whom and when. Its signature is recorded after that.
      </p>
      <PageForm>
        <Button preventDoubleClick>Begin the declaration</Button>
      </PageForm>
    </SubcontractFrame>
  );
}
