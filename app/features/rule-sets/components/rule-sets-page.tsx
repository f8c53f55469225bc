import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { RuleSetEntry } from '../schema.ts';
import { kindWords } from '../words.ts';

/** Every rule set: what each is, when it is in force and in which version. */
export function RuleSetsPage({ ruleSets }: { ruleSets: RuleSetEntry[] }) {
  const kinds = [...new Set(ruleSets.map(({ kind }) => kind))];
  return (
    <>
      <h1 className="govuk-heading-l">Rule sets</h1>
      <p className="govuk-body">
        What primes, providers and government promise each other, in our own words, item by item. You can read this list{' '}
        <a className="govuk-link" href={paths.ruleSetsJson()}>
          as JSON
        </a>
        .
      </p>
      {kinds.map((kind) => (
        <section key={kind}>
          <h2 className="govuk-heading-m">{kindWords[kind]}</h2>
          {ruleSets
            .filter((each) => each.kind === kind)
            .map((each) => (
              <Entry key={each.code} ruleSet={each} />
            ))}
        </section>
      ))}
    </>
  );
}

function Entry({ ruleSet }: { ruleSet: RuleSetEntry }) {
  const { code, title, summary, version, nations } = ruleSet;
  return (
    <SummaryList
      card={{
        title,
        actions: [{ href: paths.ruleSet(code), text: 'Read', visuallyHiddenText: title }],
      }}
      rows={[
        { key: 'What it is', value: summary },
        { key: 'In force', value: inForce(ruleSet) },
        nations.length > 0 && { key: 'Where', value: nations.join(', ') },
        { key: 'Version', value: version === null ? 'None published' : String(version) },
      ]}
    />
  );
}

/** When a set is in force, in words. */
export function inForce({ inForceFrom, inForceTo }: Pick<RuleSetEntry, 'inForceFrom' | 'inForceTo'>): string {
  if (!inForceFrom) return 'Not known';
  if (!inForceTo) return `Since ${formatDate(inForceFrom)}`;
  return `${formatDate(inForceFrom)} to ${formatDate(inForceTo)}`;
}
