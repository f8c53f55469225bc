import { paths } from '#app/paths.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { ItemView } from '../schema.ts';
import { cadenceWords, listed, partyWords, severityWords, testWords } from '../words.ts';

type Props = { item: ItemView; kindLabels: Record<string, string> };

/** An item with all that is said of it. */
export function ItemCard({ item, kindLabels }: Props) {
  const { code, heading, text, breach_test: breach, relatives } = item;
  return (
    <section id={code}>
      <SummaryList
        card={{ title: `${code} ${heading}${item.retired ? ' (retired)' : ''}` }}
        rows={[
          { key: 'What is promised', value: text },
          {
            key: 'Owed',
            value: `By: ${listed([item.owed_by], partyWords)}. To: ${listed([item.owed_to], partyWords)}`,
          },
          { key: 'When', value: listed(item.cadence, cadenceWords) },
          item.evidence_kinds.length > 0 && { key: 'Evidence', value: listed(item.evidence_kinds, kindLabels) },
          { key: 'Shown by', value: listed(item.attestors, partyWords) },
          item.counter_attestors.length > 0 && {
            key: 'Confirmed by',
            value: listed(item.counter_attestors, partyWords),
          },
          { key: 'Counts as a breach', value: breach.words },
          {
            key: 'Found by',
            value:
              breach.kind === 'computed'
                ? `Counted each day: ${listed([breach.test, ...(breach.also ?? [])], testWords)}`
                : 'A person who looks',
          },
          { key: 'Severity', value: severityWords[item.severity] },
          !item.mandatory && { key: 'Binding', value: 'No, advice' },
          !item.small_too && { key: 'Organisations with fewer than 10 staff', value: 'Need not answer' },
          item.verify && { key: 'To be checked', value: 'A steward should check this item against its source' },
          relatives.length > 0 && { key: 'Answered together with', value: <Relatives relatives={relatives} /> },
        ]}
      />
    </section>
  );
}

function Relatives({ relatives }: Pick<ItemView, 'relatives'>) {
  return (
    <ul className="govuk-list">
      {relatives.map(({ code, heading, ruleSet }) => (
        <li key={code}>
          <a className="govuk-link" href={paths.ruleItem(ruleSet, code)}>
            {code}
          </a>{' '}
          {heading}
        </li>
      ))}
    </ul>
  );
}
