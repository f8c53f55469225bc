import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { measureKinds, measureWords } from '../measures.ts';
import type { LetterView } from '../read-letters.server.ts';
import { NotInPdf } from './not-in-pdf.tsx';

type Props = { letter: LetterView; form: FormState };

/** One version of a measures letter: read, saved as a file, sent on, passed on. */
export function LetterPage({ letter, form }: Props) {
  const { head, id, name, version, sentOn, content, isNewest } = letter;
  const file = (format: string) => paths.tupeMeasuresFile(head.declarationId, id, format);
  const back = { href: paths.tupeMeasures(head.declarationId), text: 'Back to the measures letters' };
  return (
    <DeclarationFrame head={head} heading={`Measures letter of ${name}, version ${version}`} form={form} back={back}>
      {!isNewest && <InsetText>A newer version was sent since. This one stays to be read.</InsetText>}
      <p className="govuk-body">
        {sentOn ? `Sent on ${formatDate(sentOn)}.` : 'Not sent yet: only your side sees it.'}
      </p>
      <p className="govuk-body app-own-words">{content.opening}</p>
      <SummaryList
        rows={
          content.envisaged
            ? measureKinds.map(
                (kind) =>
                  content.measures[kind] !== undefined && {
                    key: measureWords[kind].heading,
                    value: <span className="app-own-words">{content.measures[kind]}</span>,
                  },
              )
            : [{ key: 'Measures', value: 'None are envisaged' }]
        }
      />
      <p className="govuk-body app-own-words">{content.closing}</p>
      <p className="govuk-body">Signed by: {content.signedBy}</p>
      <NotInPdf signs={letter.notInPdf} />
      <div className="govuk-button-group">
        <Button href={file('docx')} variant="secondary">
          Download to edit (Word)
        </Button>
        <Button href={file('pdf')} variant="secondary">
          Download to read (PDF)
        </Button>
      </div>
      <NextStep letter={letter} />
    </DeclarationFrame>
  );
}

function NextStep({ letter }: { letter: LetterView }) {
  const { head, partyId, sentOn, outgoing, mayWrite, mayPassOnFor, isNewest } = letter;
  return (
    <>
      {mayWrite && sentOn === null && (
        <PageForm>
          <p className="govuk-body">
            Sending shows it to {outgoing.join(', ') || 'the outgoing provider'}, the prime and stewards. The outgoing
            provider gets a mail with a link, without what is in the letter.
          </p>
          <div className="govuk-button-group">
            <Button id="send" preventDoubleClick>
              Send it on
            </Button>
            <Button href={paths.tupeMeasuresWrite(head.declarationId, partyId)} variant="secondary">
              Change it
            </Button>
          </div>
        </PageForm>
      )}
      {isNewest &&
        mayPassOnFor.map((employer) => (
          <p key={employer.partyId} className="govuk-body">
            Pass it on when you inform the representatives of your staff, and then{' '}
            <a className="govuk-link" href={paths.tupeEmployer(head.declarationId, employer.partyId, 'informed')}>
              record that you did for {employer.name}
            </a>
            .
          </p>
        ))}
    </>
  );
}
