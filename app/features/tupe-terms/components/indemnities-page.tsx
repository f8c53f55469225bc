import { counted, formatDate, formatMoney } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { Button } from '#app/ui/button.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import { DeclarationFrame } from '../../tupe/components/declaration-frame.tsx';
import { tupeInFull } from '../../tupe/domain.ts';
import type { IndemnitiesView } from '../read-indemnities.server.ts';
import { backFor } from './back-for.ts';
import { PromiseTable, promiseAnchor } from './promise-table.tsx';
import { RunningCost } from './running-cost.tsx';

type Props = { map: IndemnitiesView; form: FormState };

/** Who bears which risk of a transfer: the map of promises, who agreed, and what is amiss with it. */
export function IndemnitiesPage({ map, form }: Props) {
  const { head, promises, lacking, mayPropose, isParty, exposure, flagCount, meanings } = map;
  return (
    <DeclarationFrame head={head} heading="Who bears which risk" form={form} back={backFor(head, isParty)}>
      <p className="govuk-body">
        A promise to meet a loss is called an indemnity. These are the usual ones when staff move under the{' '}
        <Abbr short="TUPE" long={tupeInFull} explain />, for both sides to edit and agree. Have them put into the
        contract by somebody who may give advice.
      </p>
      {flagCount > 0 && (
        <WarningText>{counted(flagCount, 'flag')} to settle: they stand beside the promises.</WarningText>
      )}
      <Waiting promises={promises} />
      {promises.length > 0 && <PromiseTable map={map} />}
      {meanings.length > 0 && <SummaryList rows={meanings.map(({ name, words }) => ({ key: name, value: words }))} />}
      {lacking.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Not covered yet</h2>
          <ul className="govuk-list govuk-list--bullet">
            {lacking.map(({ risk, title, words }) => (
              <li key={`${risk} ${words}`}>
                {title}: {words}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayPropose && <Propose declarationId={head.declarationId} isLacking={lacking.length > 0} />}
      {exposure && (
        <InsetText>
          {exposure.pence === null
            ? 'What could fall due at once is not known: the record says neither what redundancies would cost nor what staff are paid.'
            : `What could fall due at once is taken as ${formatMoney(exposure.pence)}: ${exposure.from === 'redundancy' ? 'what redundancies would cost' : 'a year of pay'}, by the record.`}
        </InsetText>
      )}
      {map.own && mayPropose && <RunningCost own={map.own} form={form} />}
    </DeclarationFrame>
  );
}

/** Where in the long table stands what the reader can agree to. */
function Waiting({ promises }: Pick<IndemnitiesView, 'promises'>) {
  const waiting = promises.filter(({ mayAgree }) => mayAgree);
  if (waiting.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{counted(waiting.length, 'promise waits', 'promises wait')} for you</h2>
      <ul className="govuk-list govuk-list--bullet">
        {waiting.map(({ id, title, giver, receiver }) => (
          <li key={id}>
            <a className="govuk-link" href={`#${promiseAnchor(id)}`}>
              {title}
            </a>
            : {giver} to {receiver}
          </li>
        ))}
      </ul>
    </>
  );
}

function Propose({ declarationId, isLacking }: { declarationId: string; isLacking: boolean }) {
  return (
    <>
      {isLacking && (
        <PageForm>
          <input type="hidden" name="step" value="offer" />
          <Button id="step" variant="secondary" preventDoubleClick>
            Propose the usual promises
          </Button>
        </PageForm>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.tupeIndemnityNew(declarationId)}>
          Propose a promise of your own
        </a>
      </p>
    </>
  );
}

/** Who agreed to the version that stands, and who has yet to. */
export function agreedWords({
  name,
  agreedOn,
  agreedBy,
  isKnown,
}: IndemnitiesView['promises'][number]['sides'][number]) {
  if (agreedOn) return `${name}: agreed on ${formatDate(agreedOn)}${agreedBy ? ` by ${agreedBy}` : ''}`;
  return isKnown ? `${name}: not agreed yet` : `${name}: agrees once it is known`;
}
