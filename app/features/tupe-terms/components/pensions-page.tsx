import { formatMoney } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DeclarationFrame } from '../../tupe/components/declaration-frame.tsx';
import { tupeInFull } from '../../tupe/domain.ts';
import { twoTierExplained } from '../pension-rules.ts';
import { originBodyWords, schemeKindWords } from '../pension-words.ts';
import type { PensionsView } from '../read-pensions.server.ts';
import { backFor } from './back-for.ts';

/** The pensions of those who transfer, group by group, with what each asks of the new employer. */
export function PensionsPage({ pensions }: { pensions: PensionsView }) {
  const { head, groups, isParty, mayEdit, regime } = pensions;
  const tier = twoTierExplained[regime];
  return (
    <DeclarationFrame head={head} heading="Pensions" back={backFor(head, isParty)}>
      <p className="govuk-body">
        Rights in a pension scheme mostly stay behind when staff move under the{' '}
        <Abbr short="TUPE" long={tupeInFull} explain />. Other rules say what the new employer provides. What stands
        here is by those rules and no advice.
      </p>
      {groups.length === 0 && (
        <InsetText>
          No group is described yet. Ask for every in-scope person: whether they came from a public body, which scheme
          they are in, and whether Fair Deal protects them.
        </InsetText>
      )}
      {groups.map((group) => (
        <Group key={group.id} group={group} declarationId={head.declarationId} mayEdit={mayEdit} />
      ))}
      {mayEdit && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.tupePensionNew(head.declarationId)}>
            Add a group of staff
          </a>
        </p>
      )}
      <h2 className="govuk-heading-m">Staff who join later</h2>
      <p className="govuk-body">
        {tier.title}: {tier.words} ({tier.source})
      </p>
    </DeclarationFrame>
  );
}

type GroupProps = { group: PensionsView['groups'][number]; declarationId: string; mayEdit: boolean };
const yesNo = (answer: boolean | null) => (answer === null ? 'Not known' : answer ? 'Yes' : 'No');
const percent = (value: number | null) => (value === null ? 'Not stated' : `${value}%`);

function Group({ group, declarationId, mayEdit }: GroupProps) {
  const actions = [
    { href: paths.tupePensionGroup(declarationId, group.id), text: 'Change' },
    { href: paths.tupePensionGroupRemove(declarationId, group.id), text: 'Remove' },
  ];
  return (
    <>
      <SummaryList
        card={{ title: group.scheme, headingLevel: 2, actions: mayEdit ? actions : [] }}
        rows={[
          { key: 'Kind of scheme', value: schemeKindWords[group.schemeKind] },
          { key: 'People', value: group.headcount },
          {
            key: 'From a public body',
            value: group.originBody ? `Yes: ${originBodyWords[group.originBody]}` : yesNo(group.publicOrigin),
          },
          { key: 'Protected by Fair Deal', value: yesNo(group.fairDealProtected) },
          { key: 'Employer pays', value: percent(group.employerPercent) },
          { key: 'Employee pays', value: percent(group.employeePercent) },
          { key: 'Deficit', value: deficitWords(group) },
          group.plan !== '' && { key: 'How they go on', value: group.plan },
          ...group.rules.map(({ title, applies, words, source }) => ({
            key: title,
            value: `${applies === 'yes' ? 'Applies by this rule' : applies === 'no' ? 'Does not apply by this rule' : 'Cannot be told yet'}. ${words} (${source})`,
          })),
        ]}
      />
      {group.asked.length > 0 && (
        <InsetText>
          <p className="govuk-body">Still to be asked of “{group.scheme}”:</p>
          <ul className="govuk-list govuk-list--bullet">
            {group.asked.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </InsetText>
      )}
    </>
  );
}

function deficitWords({ deficit, deficitPence, borneBy }: PensionsView['groups'][number]): string {
  if (deficit === 'unknown') return 'Not known';
  if (deficit === 'no') return 'None known';
  const amount = deficitPence === null ? 'Of an amount that is not known' : formatMoney(deficitPence);
  return `${amount}, borne by ${borneBy ?? 'nobody yet'}`;
}
