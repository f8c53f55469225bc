import { formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Tag, type TagColour } from '#app/ui/tag.tsx';
import { wordsForReason } from '../../not-for-us/domain.ts';
import { type Stage, stageWords } from '../domain.ts';
import type { FunnelRow } from '../funnel.server.ts';

const stageColours: Readonly<Record<Stage, TagColour>> = {
  sent: 'grey',
  opened: 'yellow',
  viewed: 'teal',
  interested: 'green',
  not_for_us: 'orange',
};

/** One invitation, with each of its steps and when it was taken. */
export function InvitationCard({ opportunityId, invitation }: { opportunityId: string; invitation: FunnelRow }) {
  const { organisationId, name, sentBy, message, scored, stage } = invitation;
  return (
    <li className="app-card">
      <h3 className="app-card__title">
        <a className="govuk-link" href={paths.profile(organisationId)}>
          {name}
        </a>{' '}
        <Tag colour={stageColours[stage]}>{stageWords[stage]}</Tag>
      </h3>
      <ul className="govuk-list">
        {stepsOf(invitation).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {scored && (
        <p className="govuk-body">
          Matched {scored.total.toFixed(1)} out of 100 then, by formula {scored.formulaVersion}.{' '}
          <a className="govuk-link" href={paths.opportunityMatch(opportunityId, organisationId)}>
            See how it matches today<span className="govuk-visually-hidden"> for {name}</span>
          </a>
        </p>
      )}
      {message && <p className="govuk-body">“{message}”</p>}
      {sentBy === 'letter' && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.opportunityInvitationLetter(opportunityId, organisationId)}>
            Letter to print<span className="govuk-visually-hidden"> for {name}</span>
          </a>
        </p>
      )}
    </li>
  );
}

function stepsOf({ invitedAt, invitedBy, sentBy, ...row }: FunnelRow): string[] {
  const how = sentBy === 'email' ? 'by email' : 'by letter';
  const { openedAt, viewedAt, remindedAt, interestedAt, declined } = row;
  return [
    `Invited on ${formatInstant(invitedAt)}${invitedBy ? ` by ${invitedBy}` : ''}, ${how}`,
    remindedAt && `Reminded on ${formatInstant(remindedAt)}`,
    openedAt && `Opened on ${formatInstant(openedAt)}`,
    viewedAt && `Viewed on ${formatInstant(viewedAt)}`,
    declined && `Not for us, ${formatInstant(declined.at)}: ${reasonOf(declined)}`,
    interestedAt && `Sent an interest on ${formatInstant(interestedAt)}`,
  ].filter((step) => typeof step === 'string');
}

function reasonOf({ reason, words }: { reason: string; words: string }): string {
  return `${wordsForReason(reason)}${words && ` (“${words}”)`}`;
}
