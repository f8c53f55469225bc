import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { BackLink } from '#app/ui/back-link.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { TaskList } from '#app/ui/task-list.tsx';
import { partyWords, tupeInFull, tupeStateWords } from '../../tupe/domain.ts';
import type { HubView } from '../read-hub.server.ts';
import { whereWeAre } from '../state-words.ts';
import { BesideState } from './beside-state.tsx';
import { NextDates } from './next-dates.tsx';
import { OutcomeFacts } from './outcome-facts.tsx';
import { Stations } from './stations.tsx';
import { WhoSaysWhat } from './who-says-what.tsx';

/** A declaration at a glance: where it stands, what waits for whoever reads, who says what, and each of its parts. */
export function HubPage({ hub }: { hub: HubView }) {
  const { title, state, mine, sections, steps } = hub;
  return (
    <>
      {mine ? (
        <BackLink href={paths.tupe()} text="Back to TUPE" />
      ) : (
        <BackLink href={paths.stewardshipTupe()} text="Back to transfers of staff" />
      )}
      <span className="govuk-caption-l">
        <Abbr short="TUPE" long={tupeInFull} explain />
      </span>
      <h1 className="govuk-heading-l">{title}</h1>
      {mine && <p className="govuk-body">Your organisation: {partyWords[mine].toLowerCase()}</p>}
      <p className="govuk-body">
        <StatusTag status={state} text={tupeStateWords[state]} />
      </p>
      <p className="govuk-body-l">{whereWeAre[state]}</p>
      <Stations state={state} />
      <BesideState hub={hub} />
      <Waiting hub={hub} />
      <NextDates hub={hub} />
      <h2 className="govuk-heading-m">Parts of the declaration</h2>
      <TaskList
        items={sections.map(({ title: text, href, status, hint, waits, waitsFor }) => ({
          title: text,
          href,
          hint: waitsFor?.length ? `${hint ?? ''}. Waits for ${joined(waitsFor)}` : hint,
          status: waits ? { tag: { text: status, colour: 'yellow' } } : status,
        }))}
      />
      <WhoSaysWhat hub={hub} />
      <OutcomeFacts hub={hub} />
      {steps.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What you can record</h2>
          <Links items={steps} />
        </>
      )}
      <h2 className="govuk-heading-m">Beside this</h2>
      <Links items={besides(hub)} />
    </>
  );
}

const joined = (names: readonly string[]) => names.join(', ').replace(/, ([^,]*)$/, ' and $1');

function Waiting({ hub: { waiting } }: { hub: HubView }) {
  if (waiting.length === 0) return null;
  return (
    <div className="govuk-inset-text">
      <h2 className="govuk-heading-m">What waits for you</h2>
      <Links items={waiting} />
    </div>
  );
}

function Links({ items }: { items: readonly { href: string; text: string }[] }) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {items.map(({ href, text }) => (
        <li key={href}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function besides({ declarationId, opportunityId, subcontractId, relatives }: HubView) {
  return [
    ...(opportunityId ? [{ href: paths.opportunity(opportunityId), text: 'The opportunity' }] : []),
    ...(subcontractId ? [{ href: paths.subcontract(subcontractId), text: 'The sub-contract' }] : []),
    ...relatives.map(({ id, providerName, state }) => ({
      href: paths.tupeDeclaration(id),
      text: providerName
        ? `The declaration of the sub-contract with ${providerName}: ${tupeStateWords[state].toLowerCase()}`
        : 'The declaration of its opportunity',
    })),
    { href: paths.tupeDeclaration(declarationId, 'history'), text: 'History: every version and every step' },
  ];
}
