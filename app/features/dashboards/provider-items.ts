import { paths } from '#app/paths.ts';
import type { ExpiringProof, FollowedOpportunity, SentAnswer } from '#db/queries/dashboard-provider.ts';
import { formatDate, formatInstant } from '../wording.ts';
import { byDate, type Item } from './item.ts';

type ProfileStatus = 'draft' | 'published' | 'unpublished' | null;
type Provider = {
  organisationId: string;
  profileStatus: ProfileStatus;
  followed: readonly FollowedOpportunity[];
  proofs: readonly ExpiringProof[];
  /** What its sub-contracts ask. */
  subcontracts: readonly Item[];
  /** What transfers of staff ask. */
  tupe: readonly Item[];
  /** Findings of conduct to answer. */
  findings: readonly Item[];
};

/** What a provider has to do, what is most pressing first. A profile comes before everything that it is needed for. */
export function providerToDo({
  organisationId,
  profileStatus,
  followed,
  proofs,
  subcontracts,
  tupe,
  findings,
}: Provider): Item[] {
  const profile: Item[] =
    profileStatus === 'published'
      ? []
      : [
          {
            key: 'profile',
            href: paths.profileEdit(organisationId),
            title: profileStatus === null ? 'Start your profile' : 'Finish and publish your profile',
            hint: 'Primes find you by it, and you answer every opportunity with it',
            date: null,
          },
        ];
  return [
    ...profile,
    ...byDate([
      ...findings,
      ...subcontracts,
      ...tupe,
      ...followed.flatMap(stepsOf),
      ...proofs.map((proof) => renewal(organisationId, proof)),
    ]),
  ];
}

function stepsOf(opportunity: FollowedOpportunity): Item[] {
  const { opportunityId, title, primeName, interest, invitedAt, changedSince, responseDeadline } = opportunity;
  const step = (words: string, hint: string): Item[] => [
    {
      key: `answer ${opportunityId}`,
      href: paths.interest(opportunityId),
      title: `${words}: ${title}`,
      hint,
      date: responseDeadline,
    },
  ];
  if (interest === 'draft') return step('Finish and send your interest', `${primeName} has not got it yet`);
  if (interest === 'sent' && changedSince) {
    return step(
      'Check your answer',
      `${primeName} changed the opportunity on ${formatInstant(changedSince)}, after you sent it`,
    );
  }
  if (interest === null && invitedAt) {
    return step(
      'Answer the invitation, or say it is not for you',
      `${primeName} invited you on ${formatInstant(invitedAt)}`,
    );
  }
  return [];
}

const insuranceWords: Readonly<Record<string, string>> = {
  public_liability: 'Public liability insurance',
  employers_liability: 'Employers’ liability insurance',
  professional_indemnity: 'Professional indemnity insurance',
};

function renewal(organisationId: string, { title, expiresOn, isInsurance }: ExpiringProof): Item {
  return {
    key: `proof ${title} ${expiresOn}`,
    href: paths.profileEdit(organisationId, isInsurance ? 'insurances' : 'evidence'),
    title: `Renew: ${insuranceWords[title] ?? title}`,
    hint: 'What has expired counts no more in a match',
    date: expiresOn,
  };
}

/** The deadlines to come of what a provider follows: for questions, and for answers. */
export function providerDeadlines(followed: readonly FollowedOpportunity[], today: string): Item[] {
  return byDate(
    followed.flatMap(
      ({ opportunityId, title, primeName, clarificationDeadline: questions, responseDeadline, interest }) => [
        ...(questions && questions >= today
          ? [
              {
                key: `questions ${opportunityId}`,
                href: paths.opportunityClarifications(opportunityId),
                title,
                hint: `Questions to ${primeName} until then`,
                date: questions,
              },
            ]
          : []),
        {
          key: `responses ${opportunityId}`,
          href:
            interest === 'draft' || interest === 'sent'
              ? paths.interest(opportunityId)
              : paths.opportunity(opportunityId),
          title,
          hint:
            interest === 'sent'
              ? 'You have answered, and can change it until then'
              : `Answers to ${primeName} until then`,
          date: responseDeadline,
        },
      ],
    ),
  );
}

/** Where each answer of a provider stands. The date is the one on which it was told to have a decision. */
export function providerAnswers(answers: readonly SentAnswer[]): Item[] {
  return answers.map((answer) => ({
    key: answer.opportunityId,
    href:
      answer.status === 'decided'
        ? paths.opportunityOutcome(answer.opportunityId)
        : paths.interest(answer.opportunityId),
    title: answer.title,
    hint: standing(answer),
    date: answer.status === 'decided' ? null : answer.decisionDue,
  }));
}

function standing({ status, primeName, sentAt, responseDeadline, decidedAt }: SentAnswer): string {
  switch (status) {
    case 'sent':
      return `Sent to ${primeName} on ${formatInstant(sentAt)}. Sealed until ${responseDeadline ? formatDate(responseDeadline) : 'the deadline'} is over`;
    case 'under_review':
      return `${primeName} is reviewing it`;
    case 'decided':
      return `${primeName} decided${decidedAt ? ` on ${formatInstant(decidedAt)}` : ''}: read the decision`;
  }
}
