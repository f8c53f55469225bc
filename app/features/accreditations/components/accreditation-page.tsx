import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import type { AccreditationView } from '../read-accreditation.server.ts';
import { AccreditationFacts } from './accreditation-facts.tsx';
import { ScoresTable } from './scores-table.tsx';
import { SurveyResults } from './survey-results.tsx';

/** An accreditation as its prime and its assessor see it. */
export function AccreditationPage({ accreditation }: { accreditation: AccreditationView }) {
  return (
    <>
      <BackLink href={paths.accreditations()} text="Accreditations" />
      <span className="govuk-caption-l">{accreditation.primeName}</span>
      <h1 className="govuk-heading-l">Accreditation</h1>
      <AccreditationFacts accreditation={accreditation} />
      <Tasks accreditation={accreditation} />
      <Outcome accreditation={accreditation} />
    </>
  );
}

function Tasks({ accreditation }: AccreditationProps) {
  const { id, may, contacts, toInterview, interviewed, scored, lockedOn, dates } = accreditation;
  const link = (part: string) => paths.accreditation(id, part);
  const tasks = [
    may.declare && { href: link('independence'), text: 'Declare that you are independent' },
    may.giveContacts && { href: link('contacts'), text: 'Contacts of your partners', hint: `${contacts} so far` },
    may.answer && { href: link('questionnaire'), text: 'Answer the questionnaire' },
    !may.answer && may.readQuestionnaire && { href: link('questionnaire'), text: 'Read the questionnaire' },
    may.sample && {
      href: link('interviews'),
      text: 'Interviews',
      hint: `${interviewed} of ${toInterview} held`,
    },
    may.sample && { href: link('scores'), text: 'Score the principles', hint: `${scored} scored` },
    may.report && { href: link('report'), text: 'Write the report' },
    may.reply && { href: link('reply'), text: 'Reply to the report' },
    may.cancel && { href: link('cancel'), text: 'Cancel the visit' },
  ].filter((task) => task !== false);
  if (tasks.length === 0) {
    return lockedOn === null ? (
      <p className="govuk-body">
        Nothing waits for you yet. Once the questionnaire is locked, on {formatDate(dates.questionnaire)} at the latest,
        an assessor reads it, chooses whom to interview and scores each principle.
      </p>
    ) : null;
  }
  return (
    <>
      <h2 className="govuk-heading-m">What you can do</h2>
      <ul className="govuk-list govuk-list--spaced">
        {tasks.map(({ href, text, ...more }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
            {'hint' in more && <span className="govuk-hint"> {more.hint}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

type AccreditationProps = { accreditation: AccreditationView };

/** What came of an accreditation: scores, survey, report, reply and decision, as far as the reader may see them. */
export function Outcome({ accreditation }: AccreditationProps) {
  const { scores, survey, report, reply, decisionReason, decidedOn } = accreditation;
  return (
    <>
      {scores && (
        <>
          <h2 className="govuk-heading-m">Scores</h2>
          <ScoresTable scores={scores} showReasons />
        </>
      )}
      {survey && (
        <>
          <h2 className="govuk-heading-m">What partners say</h2>
          {survey.isOpen && (
            <p className="govuk-body">
              The survey is open until {formatDate(survey.closesOn)}. Nobody can read an answer before it has closed.
            </p>
          )}
          {survey.results && (
            <SurveyResults
              results={survey.results}
              questions={(scores?.principles ?? []).map(({ code, heading }) => ({ code, text: heading }))}
              label="What partners say of each principle"
            />
          )}
        </>
      )}
      {report !== null && <Words heading="Report" words={report} />}
      {reply !== null && <Words heading="Reply of the prime" words={reply} />}
      {decisionReason !== null && decidedOn && (
        <Words heading={`Decision of ${formatDate(decidedOn)}`} words={decisionReason} />
      )}
    </>
  );
}

/** Somebody's words under a heading, with their lines. */
export function Words({ heading, words }: { heading: string; words: string }) {
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      {words.split('\n').map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity of their own
        <p key={index} className="govuk-body">
          {line}
        </p>
      ))}
    </>
  );
}
