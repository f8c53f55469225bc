import { paths } from '#app/paths.ts';
import type { RunningOpportunity } from '#db/queries/dashboard-prime.ts';
import type { Duty } from '../accreditations/duties.ts';
import { counted, formatDate } from '../wording.ts';
import { byDate, type Item } from './item.ts';

type Draft = { id: string; title: string };
type Challenge = { id: string; title: string; answerDue: string };
type Assessing = {
  opportunityId: string;
  title: string;
  decisionDate: string | null;
  hasDeclared: boolean;
  toLock: number;
};
export type NoticeDue = { opportunityId: string; title: string; what: 'advertise' | 'award'; date: string | null };

type Prime = {
  hasHeadContract: boolean;
  hasPosted: boolean;
  drafts: readonly Draft[];
  running: readonly RunningOpportunity[];
  challenges: readonly Challenge[];
  assessing: readonly Assessing[];
  notices: readonly NoticeDue[];
  /** What its sub-contracts ask. */
  subcontracts: readonly Item[];
  /** What transfers of staff ask. */
  tupe: readonly Item[];
  /** Findings of conduct to answer. */
  findings: readonly Item[];
  duties: readonly Duty[];
};

/** What a prime has to do, what is most pressing first. @param today in London */
export function primeToDo(prime: Prime, today: string): Item[] {
  return [
    ...firstSteps(prime),
    ...byDate([
      ...prime.challenges.map(toChallenge),
      ...prime.findings,
      ...prime.subcontracts,
      ...prime.tupe,
      ...prime.running.flatMap((opportunity) => [...questions(opportunity, today), ...decisions(opportunity)]),
      ...prime.assessing.map(toAssess),
      ...prime.notices.map(toNotice),
      ...prime.duties.map(toAccreditation),
      ...prime.drafts.map(toDraft),
    ]),
  ];
}

const toAccreditation = ({ text, hint, href, due }: Duty): Item => ({ key: href, href, title: text, hint, date: due });

function firstSteps({ hasHeadContract, hasPosted }: Prime): Item[] {
  const step = (href: string, title: string, hint: string): Item => ({ key: title, href, title, hint, date: null });
  if (!hasHeadContract) {
    return [step(paths.headContractNew(), 'Add your first head contract', 'What you sub-contract is posted under it')];
  }
  if (hasPosted) return [];
  return [
    step(paths.opportunityNew(), 'Post your first opportunity', 'You see at once which providers fit it, and why'),
  ];
}

// After the response deadline nobody can answer any more: an answer would help nobody.
function questions(
  { id, title, unanswered, clarificationDeadline, responseDeadline }: RunningOpportunity,
  today: string,
): Item[] {
  if (unanswered === 0 || responseDeadline === null || responseDeadline < today) return [];
  return [
    {
      key: `questions ${id}`,
      href: paths.opportunityClarifications(id),
      title: `Answer ${counted(unanswered, 'question')}: ${title}`,
      hint: 'What is unanswered at the deadline counts on your public page',
      date: clarificationDeadline ?? responseDeadline,
    },
  ];
}

function decisions({ id, title, answers, decided, decisionDate }: RunningOpportunity): Item[] {
  if (answers === null) return [];
  const left = answers - (decided ?? 0);
  return [
    {
      key: `decisions ${id}`,
      href: paths.opportunityDecisions(id),
      title: left > 0 ? `Decide on ${counted(left, 'answer')}: ${title}` : `Close it: ${title}`,
      hint: left > 0 ? 'Everyone who answered was told this date' : 'Nothing waits for a decision any more',
      date: decisionDate,
    },
  ];
}

const toChallenge = ({ id, title, answerDue }: Challenge): Item => ({
  key: `challenge ${id}`,
  href: paths.challenge(id),
  title: `Answer a challenge: ${title}`,
  hint: 'By somebody else than who decided',
  date: answerDue,
});

const toAssess = ({ opportunityId, title, decisionDate, hasDeclared, toLock }: Assessing): Item => ({
  key: `assess ${opportunityId}`,
  href: hasDeclared ? paths.opportunityAssessments(opportunityId) : paths.opportunityConflicts(opportunityId),
  title: `${hasDeclared ? `Lock ${counted(toLock, 'score sheet')}` : 'Declare your conflicts of interest'}: ${title}`,
  hint: hasDeclared ? 'You are an assessor of it' : `Then score ${counted(toLock, 'answer')}`,
  date: decisionDate,
});

const toNotice = ({ opportunityId, title, what, date }: NoticeDue): Item => ({
  key: `notice ${what} ${opportunityId}`,
  href: paths.opportunityAdvertising(opportunityId),
  title: `${what === 'award' ? 'Publish the award on Contracts Finder' : 'Advertise it on Contracts Finder'}: ${title}`,
  hint: 'Procurement Policy Note 01/18 asks for it. Record it when it is done',
  date,
});

const toDraft = ({ id, title }: Draft): Item => ({
  key: `draft ${id}`,
  href: paths.opportunityEdit(id),
  title: `Finish and publish: ${title || 'Untitled draft'}`,
  hint: 'A draft: nobody else sees it',
  date: null,
});

/** What is overdue, the longest first: the same that everyone reads on the prime's page. */
export function primeOverdue(running: readonly RunningOpportunity[]): Item[] {
  return byDate(
    running.flatMap(({ id, title, overdue, overdueSince }) =>
      overdue
        ? [
            {
              key: id,
              href: paths.opportunityDecisions(id),
              title,
              hint: `${counted(overdue, 'answer')} without a decision`,
              date: overdueSince,
            },
          ]
        : [],
    ),
  );
}

export type FunnelRow = {
  id: string;
  href: string;
  title: string;
  next: string;
  invited: number;
  opened: number;
  viewed: number;
  notForUs: number;
  answers: number | null;
  decided: number | null;
};

/** How far each opportunity came, from invitations to decisions. Answers are not counted before their deadline. */
export function primeFunnel(running: readonly RunningOpportunity[]): FunnelRow[] {
  return running.map(({ id, title, responseDeadline, decisionDate, answers, ...counts }) => ({
    id,
    href: paths.opportunity(id),
    title,
    next:
      answers === null
        ? `Open until ${responseDeadline ? formatDate(responseDeadline) : 'not stated'}`
        : `Decision by ${decisionDate ? formatDate(decisionDate) : 'not stated'}`,
    invited: counts.invited,
    opened: counts.opened,
    viewed: counts.viewed,
    notForUs: counts.notForUs,
    answers,
    decided: counts.decided,
  }));
}
