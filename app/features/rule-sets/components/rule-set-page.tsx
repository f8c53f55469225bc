import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { RuleSetView } from '../schema.ts';
import { kindWords, requiredWords, statusWords } from '../words.ts';
import { DifferenceList } from './difference-list.tsx';
import { ItemCard } from './item-card.tsx';
import { inForce } from './rule-sets-page.tsx';

type Props = { view: RuleSetView; kindLabels: Record<string, string>; isOneVersion: boolean };

/** A rule set with its items, for everyone; or one version of it, with what differs from the one before. */
export function RuleSetPage({ view, kindLabels, isOneVersion }: Props) {
  const { ruleSet, shown, versions, items, differences } = view;
  const { code, title, summary } = ruleSet;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {isOneVersion ? (
          <BackLink href={paths.ruleSet(code)} text="Back to the rule set" />
        ) : (
          <BackLink href={paths.ruleSets()} text="All rule sets" />
        )}
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{kindWords[ruleSet.kind]}</span>
          {title}
          {isOneVersion && shown ? `, version ${shown.version}` : ''}
        </h1>
        <p className="govuk-body-l">{summary}</p>
        <Facts view={view} />
        {ruleSet.verify && <InsetText>Some facts of this set are still to be checked by a steward.</InsetText>}
        {differences && <DifferenceList differences={differences} heading="What changed from the version before" />}
        <h2 className="govuk-heading-m">Items</h2>
        {items.map((item) => (
          <ItemCard key={item.code} item={item} kindLabels={kindLabels} />
        ))}
        <h2 className="govuk-heading-m">Versions</h2>
        <ul className="govuk-list govuk-list--bullet">
          {versions.map(({ version, status, publishedOn, reason }) => (
            <li key={version}>
              <a className="govuk-link" href={paths.ruleSetVersion(code, version)}>
                Version {version}
              </a>
              : {statusWords[status].toLowerCase()}
              {publishedOn ? `, published ${formatDate(publishedOn)}` : ''}
              {reason && `. ${reason}`}
            </li>
          ))}
        </ul>
        <p className="govuk-body">
          <a
            className="govuk-link"
            href={isOneVersion && shown ? paths.ruleSetVersionJson(code, shown.version) : paths.ruleSetJson(code)}
          >
            This page as JSON
          </a>
        </p>
      </div>
    </div>
  );
}

function Facts({ view: { ruleSet, shown } }: { view: RuleSetView }) {
  return (
    <SummaryList
      rows={[
        { key: 'In force', value: inForce(ruleSet) },
        ruleSet.nations.length > 0 && { key: 'Where', value: ruleSet.nations.join(', ') },
        ruleSet.requiredOf !== null && { key: 'Accepted by', value: requiredWords[ruleSet.requiredOf] },
        { key: 'Version', value: shown ? `${shown.version}: ${statusWords[shown.status].toLowerCase()}` : 'None' },
        shown?.acceptBy && { key: 'To be accepted by', value: formatDate(shown.acceptBy) },
        { key: 'Source', value: ruleSet.source },
      ]}
    />
  );
}
