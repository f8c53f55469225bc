import { formatDate, formatMoney } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import { momentWords } from '../deadline.ts';
import { interestStatusWords } from '../domain.ts';
import type { OpenedList } from '../opened-list.server.ts';

/** Those who answered, by number; before they are opened, only when that will be. */
export function OpenedInterests({
  opportunityId,
  title,
  decisionDate,
  sealed,
  withdrawn,
  opensAt,
  interests,
}: OpenedList) {
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Interests</h1>
      {sealed && <Sealed opensAt={opensAt} withdrawn={withdrawn} />}
      {!sealed && interests.length === 0 && <p className="govuk-body">Nobody answered.</p>}
      {interests.length > 0 && (
        <>
          <p className="govuk-body">
            They are numbered in an order that says nothing. Names come with the decision
            {decisionDate && `, which you said you would make by ${formatDate(decisionDate)}`}. Each gets one, with a
            reason.
          </p>
          <Table
            caption="Those who answered"
            captionClasses="govuk-table__caption--m"
            firstCellIsHeader
            stacksOnPhone
            head={['Provider', 'Lots and prices', 'Status']}
            rows={interests.map((interest) => [
              { text: <Named opportunityId={opportunityId} interest={interest} /> },
              { text: <Lots lots={interest.lots} /> },
              { text: <StatusTag status={interest.status} text={interestStatusWords[interest.status]} /> },
            ])}
          />
        </>
      )}
    </>
  );
}

function Sealed({ opensAt, withdrawn }: Pick<OpenedList, 'opensAt' | 'withdrawn'>) {
  if (withdrawn) return <InsetText>You withdrew this opportunity. Whatever was sent stays sealed for good.</InsetText>;
  return (
    <InsetText>
      Sealed{opensAt && ` until ${momentWords(opensAt)}`}. Until then nobody at your organisation can see who answers,
      what they write or how many they are, and neither can we tell you.
    </InsetText>
  );
}

type Listed = OpenedList['interests'][number];

function Named({ opportunityId, interest }: { opportunityId: string; interest: Listed }) {
  const { interestId, label, name } = interest;
  return (
    <a className="govuk-link" href={paths.opportunityInterest(opportunityId, interestId)}>
      {name ? `${label}: ${name}` : label}
    </a>
  );
}

function Lots({ lots }: Pick<Listed, 'lots'>) {
  const words = lots.map(({ title, pricePence }) =>
    [title, pricePence === null ? 'no price stated' : formatMoney(pricePence)].filter(Boolean).join(': '),
  );
  return <>{words.join('; ')}</>;
}
