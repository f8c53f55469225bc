import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Select } from '#app/ui/select.tsx';
import { type QueueFilter, shown } from '../queue-filter.ts';
import { severities, severityWords } from '../severity.ts';
import { breachTests } from '../tests/breach.ts';
import { wordsOfTest } from '../words.ts';

/** What a steward looks at: links for the states, a form for the rest. All is in the address. */
export function StewardFilters({ filter }: { filter: QueueFilter }) {
  const any = (text: string) => ({ value: '', text });
  return (
    <>
      <nav aria-label="Findings">
        <ul className="app-sub-navigation">
          {Object.entries(shown).map(([show, { words }]) => (
            <li key={show}>
              <a
                className="govuk-link"
                href={paths.stewardshipFindings({ show })}
                aria-current={show === filter.show ? 'page' : undefined}
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action={paths.stewardshipFindings()} aria-label="Filters">
        <input type="hidden" name="show" value={filter.show} />
        <Select
          name="severity"
          label="Severity"
          value={filter.severity ?? ''}
          items={[any('Any'), ...severities.map((value) => ({ value, text: severityWords[value] }))]}
        />
        <Select
          name="test"
          label="What was found"
          value={filter.test ?? ''}
          items={[
            any('Anything'),
            ...[...breachTests, 'self_report'].map((value) => ({ value, text: wordsOfTest(value).title })),
          ]}
        />
        <Select
          name="mine"
          label="With whom"
          value={filter.mine ? 'yes' : ''}
          items={[any('Any steward'), { value: 'yes', text: 'Me' }]}
        />
        <Button variant="secondary">Apply filters</Button>
      </form>
    </>
  );
}
