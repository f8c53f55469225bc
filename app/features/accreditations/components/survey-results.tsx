import type { Published } from '#app/features/surveys/results.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';

type Props = { results: Published; questions: readonly { code: string; text: string }[]; label: string };

/** What partners answered, where five or more did. */
export function SurveyResults({ results, questions, label }: Props) {
  if (!results.isShown)
    return <p className="govuk-body">Fewer than five organisations answered, so nothing is shown.</p>;
  const byCode = new Map(results.questions.map((question) => [question.code, question.shown]));
  return (
    <>
      <p className="govuk-body">{results.answered} organisations answered. 1 is never true, 5 is always true.</p>
      <ScrollRegion label={label}>
        <Table
          firstCellIsHeader
          head={['What was asked', 'Mean of the answers']}
          rows={questions.map(({ code, text }) => [text, byCode.get(code) ?? ''])}
        />
      </ScrollRegion>
    </>
  );
}
