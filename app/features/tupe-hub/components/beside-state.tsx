import { counted, formatDate } from '#app/features/wording.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { HubView } from '../read-hub.server.ts';

/** What stands beside the state: overdue dates, special circumstances, an open claim, a signature that is missing, a risk accepted. */
export function BesideState({ hub: { beside, dates, state } }: { hub: HubView }) {
  const { specialCircumstances, claimOpenedOn, waitsForSignature, riskAcceptedReason } = beside;
  const lines = [
    dates.overdue.length > 0
      ? ({
          tag: 'Overdue',
          colour: 'red',
          text: `${counted(dates.overdue.length, 'date')}: ${dates.overdue.map(({ heading }) => heading).join('; ')}`,
        } as const)
      : null,
    waitsForSignature
      ? ({
          tag: 'Half signed',
          colour: 'yellow',
          text: 'The prime signed that TUPE does not apply. It does not count until it is signed by the other side too',
        } as const)
      : null,
    claimOpenedOn
      ? ({ tag: 'Claim open', colour: 'red', text: `A claim is open since ${formatDate(claimOpenedOn)}` } as const)
      : null,
    specialCircumstances
      ? ({ tag: 'Special circumstances', colour: 'purple', text: specialCircumstances } as const)
      : null,
    riskAcceptedReason && state === 'disputed'
      ? ({ tag: 'Risk accepted', colour: 'red', text: riskAcceptedReason } as const)
      : null,
    state === 'aborted' && beside.abortedReason
      ? ({ tag: 'Why', colour: 'grey', text: beside.abortedReason } as const)
      : null,
    state === 'not_applicable' && beside.notApplicableReason
      ? ({ tag: 'Why', colour: 'grey', text: beside.notApplicableReason } as const)
      : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--spaced">
      {lines.map(({ tag, colour, text }) => (
        <li key={tag}>
          <Tag colour={colour}>{tag}</Tag> {text}
        </li>
      ))}
    </ul>
  );
}
