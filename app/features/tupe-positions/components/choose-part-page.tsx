import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { paths } from '#app/paths.ts';

type Choice = { declarationId: string; title: string; parts: { id: string; words: string }[] };

/** An organisation with several parts in a transfer chooses for which one it answers: each has a position of its own. */
export function ChoosePartPage({ choice }: { choice: Choice }) {
  const { declarationId, parts } = choice;
  return (
    <DeclarationFrame head={choice} heading="For which part do you answer?">
      <p className="govuk-body">
        Your organisation has several parts in this transfer. Each has answers and a position of its own.
      </p>
      <ul className="govuk-list">
        {parts.map(({ id, words }) => (
          <li key={id}>
            <a className="govuk-link" href={paths.tupeQuestionnaire(declarationId, '', id)}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </DeclarationFrame>
  );
}
