import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { PublicCommitment } from '../public-commitment.ts';

/** What an organisation has accepted, for everyone. */
export function PublicCommitments({ commitments }: { commitments: readonly PublicCommitment[] }) {
  if (commitments.length === 0) return null;
  return (
    <SummaryList
      card={{ title: 'Commitments' }}
      rows={commitments.map((each) => ({
        key: (
          <a className="govuk-link" href={paths.ruleSet(each.ruleSet)}>
            {each.title}
          </a>
        ),
        value: commitmentInWords(each),
      }))}
    />
  );
}

/** An acceptance in a sentence, without a name. */
export function commitmentInWords({ accepted }: PublicCommitment): string {
  if (!accepted) return 'Not accepted, or no longer';
  const { version, on, role, items, until } = accepted;
  return `Version ${version} (${counted(items, 'item')}), accepted on ${formatDate(on)} by: ${role}. Counts until ${formatDate(until)}`;
}
