import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { BackLink } from '#app/ui/back-link.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { TaskList } from '#app/ui/task-list.tsx';
import type { DeclarationSection } from '../declaration-sections.server.ts';
import { partyWords, tupeInFull, tupeStateWords } from '../domain.ts';
import type { DeclarationView } from '../read-declaration.server.ts';

type Props = { declaration: DeclarationView; sections: readonly DeclarationSection[] };

/** A declaration: where it stands, who is in it, and each of its parts. */
export function DeclarationPage({ declaration, sections }: Props) {
  const { title, state, parties, plannedTransferOn } = declaration;
  return (
    <>
      <BackLink href={paths.tupe()} text="Back to TUPE" />
      <span className="govuk-caption-l">
        <Abbr short="TUPE" long={tupeInFull} explain />
      </span>
      <h1 className="govuk-heading-l">{title}</h1>
      <SummaryList
        rows={[
          { key: 'Where it stands', value: tupeStateWords[state] },
          { key: 'Planned transfer', value: plannedTransferOn ? formatDate(plannedTransferOn) : 'No day yet' },
          ...parties.map(({ party, name }) => ({ key: partyWords[party], value: name })),
        ]}
      />
      <TaskList
        items={sections.map(({ title: text, href, status, hint, waits }) => ({
          title: text,
          href,
          hint,
          status: waits ? { tag: { text: status, colour: 'yellow' } } : status,
        }))}
      />
    </>
  );
}
