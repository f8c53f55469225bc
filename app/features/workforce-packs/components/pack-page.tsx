import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { counted, formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { PackState } from '../domain.ts';
import type { Figures } from '../staff.ts';
import { FiguresView } from './figures-view.tsx';
import { StatusTag } from './pack-tag.tsx';

export type PackView = {
  declarationId: string;
  packId: string;
  title: string;
  version: number;
  status: PackState;
  asAt: string;
  people: number | null;
  deleteOn: string;
  figures: Figures | null;
  mayRelease: boolean;
  mayWithdraw: boolean;
};

/** A pack as its giver sees it: just what bidders see, and below it the way to release or withdraw it. */
export function PackPage({ pack, form }: { pack: PackView; form: FormState }) {
  const { declarationId, packId, version, status, asAt, people, deleteOn, figures, mayRelease, mayWithdraw } = pack;
  const back = { href: paths.tupeWorkforce(declarationId), text: 'Back to the figures of staff' };
  return (
    <DeclarationFrame head={pack} heading={`Figures of staff, version ${version}`} form={form} back={back}>
      <SummaryList
        rows={[
          { key: 'Status', value: { text: <StatusTag status={status} /> } },
          { key: 'As at', value: formatDate(asAt) },
          people === null
            ? null
            : { key: 'In your file', value: `${counted(people, 'employee')}. Bidders do not see this` },
          mayRelease ? null : { key: 'Deleted after', value: formatDate(deleteOn) },
        ]}
      />
      <h2 className="govuk-heading-m">What bidders see</h2>
      {figures ? <FiguresView figures={figures} /> : <p className="govuk-body">There are no figures.</p>}
      {mayRelease && (
        <PageForm>
          <h2 className="govuk-heading-m">Release it</h2>
          <p className="govuk-body">
            Organisations with an interest are told. They see the figures above once they have signed, until the day
            that you set. A new version can only make groups larger, never split them.
          </p>
          <DateField
            form={form}
            name="deleteOn"
            value={deleteOn}
            legend={{ text: 'Until which day are the figures kept?', classes: 'govuk-fieldset__legend--s' }}
            hint="We propose 30 days after the decision is due. After that day they are deleted, and no more can follow"
          />
          <Button preventDoubleClick>Release to bidders</Button>
        </PageForm>
      )}
      {mayWithdraw && (
        <Button variant="secondary" href={paths.tupeWorkforcePack(declarationId, packId, 'withdraw')}>
          Withdraw these figures
        </Button>
      )}
    </DeclarationFrame>
  );
}
