import { formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { DeskView } from '../read-at-desk.server.ts';
import { type DeskStep, deskStepWords } from '../steps.ts';
import { opennessWords, outcomeWords, statusWords, triageWords, wordsOfClock } from '../words.ts';
import { waits } from './desk-list-page.tsx';

const always: readonly DeskStep[] = ['assign', 'message', 'note'];

/** A concern at the desk: what is known, what waits until when, and what a steward can do. */
export function DeskPage({ view }: { view: DeskView }) {
  const { concernId, mayAct, offered, openness, reporterName } = view;
  const showsIdentity = openness === 'confidential' && reporterName === null;
  return (
    <>
      <BackLink href={paths.stewardshipConcerns()} text="Back to the concerns" />
      <span className="govuk-caption-l">Concern about {view.subjectName}</span>
      <h1 className="govuk-heading-l">
        {view.item.code}: {view.item.heading}
      </h1>
      <Facts view={view} />
      {mayAct && (
        <div className="govuk-button-group">
          {offered.map((step) => (
            <StepButton key={step} concernId={concernId} step={step} />
          ))}
          {[...always, ...(showsIdentity ? (['identity'] as const) : [])].map((step) => (
            <StepButton key={step} concernId={concernId} step={step} isSecondary />
          ))}
        </div>
      )}
      <Messages title="With whoever raised it" messages={view.withReporter} />
      <Messages title={`With ${view.subjectName}`} messages={view.withSubject} />
      {view.notes.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Notes of stewards</h2>
          <ul className="govuk-list govuk-list--bullet">
            {view.notes.map(({ id, body, written_at, by }) => (
              <li key={id}>
                {formatInstant(written_at)}, {by}: {body}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function StepButton({ concernId, step, isSecondary }: { concernId: string; step: DeskStep; isSecondary?: boolean }) {
  return (
    <Button href={paths.stewardshipConcern(concernId, step)} variant={isSecondary ? 'secondary' : undefined}>
      {deskStepWords[step].heading}
    </Button>
  );
}

function Facts({ view }: { view: DeskView }) {
  return (
    <SummaryList
      rows={[
        { key: 'Status', value: <StatusTag key="status" status={view.status} text={statusWords[view.status]} /> },
        { key: 'In hand of', value: view.owner ?? 'nobody yet' },
        ...view.clocks.map(({ name, due, of, isLate }) => ({
          key: `Due: ${waits[of]}`,
          value: `${formatDate(due)}${isLate ? ', which is overdue' : ''} (${wordsOfClock(name)})`,
        })),
        { key: 'Raised', value: reporterInWords(view) },
        view.enteredOn !== null && { key: 'Here since', value: formatDate(view.enteredOn) },
        { key: 'The promise', value: view.item.text },
        { key: 'What happened', value: view.grounds },
        view.wanted !== '' && { key: 'What would put it right', value: view.wanted },
        { key: 'Legal action', value: view.litigation ? 'Yes: there is no mediation' : 'No' },
        { key: 'Does whom it is about know?', value: view.isKnown ? 'Yes' : 'No: nothing may tell it' },
        view.answer !== null && { key: 'Its answer', value: view.answer },
        view.triage && { key: 'Kind of matter', value: `${triageWords[view.triage]}. ${view.triageReason ?? ''}` },
        view.mediator && { key: 'Mediator', value: view.mediator },
        view.terms && { key: 'Settlement', value: view.terms },
        view.outcome && { key: 'Decision', value: `${outcomeWords[view.outcome]}. ${view.outcomeReason ?? ''}` },
        view.caseId && {
          key: 'Case',
          value: (
            <a key="case" className="govuk-link" href={paths.stewardshipCase(view.caseId)}>
              See the case that followed
            </a>
          ),
        },
      ]}
    />
  );
}

function reporterInWords({ openness, reporterName, isPartner }: DeskView): string {
  if (reporterName === null) return opennessWords[openness];
  return `${opennessWords[openness]}: ${reporterName}${isPartner ? ', a partner' : ', who would be a partner'}`;
}

function Messages({ title, messages }: { title: string; messages: DeskView['withReporter'] }) {
  if (messages.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <ul className="govuk-list">
        {messages.map(({ sender, body, sent_at }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages are never reordered
          <li key={index}>
            {formatInstant(sent_at)}, {sender === 'steward' ? 'a steward' : 'they'}: {body}
          </li>
        ))}
      </ul>
    </>
  );
}
