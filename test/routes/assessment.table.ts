import { alone, inStates, own, ownEditors, providers, steward, type Table } from './row.ts';

const open = ['published opportunity', 'answered opportunity'] as const;
const states = ['draft opportunity', 'withdrawn opportunity', ...open] as const;
const notPrimes = [...alone, ...providers, ...steward];

// Nobody in the cast is an assessor: what assessors may is in test/features/assessment-pages.test.ts.
const ofAssessors = { door: 'signed-in', forbidden: notPrimes, read: inStates(states, []) } as const;
const writtenByAssessors = { ...ofAssessors, post: inStates(states, []) } as const;

/** Who assesses, what assessors do, and what the prime compares. */
export const assessment: Table = {
  '/opportunities/:opportunityId/assessors': {
    door: 'signed-in',
    forbidden: alone,
    read: {
      'draft opportunity': [],
      ...inStates(['withdrawn opportunity', ...open], [...own, ...steward]),
    },
    post: { ...inStates(states, []), ...inStates(open, ownEditors) },
    postForbidden: notPrimes,
  },
  '/opportunities/:opportunityId/assessors/:assessorId': writtenByAssessors,
  '/opportunities/:opportunityId/assessments': ofAssessors,
  '/opportunities/:opportunityId/assessments/conflicts': writtenByAssessors,
  '/opportunities/:opportunityId/assessments/close': writtenByAssessors,
  '/opportunities/:opportunityId/assessments/kept': {
    door: 'signed-in',
    forbidden: alone,
    // None of these is decided: test/features/assessment-pages.test.ts reads the sheets of one that is.
    read: inStates(states, []),
  },
  '/opportunities/:opportunityId/comparison': {
    door: 'signed-in',
    forbidden: alone,
    read: {
      ...inStates(['draft opportunity', 'published opportunity'], []),
      ...inStates(['withdrawn opportunity', 'answered opportunity'], own),
    },
  },
  '/opportunities/:opportunityId/assessments/:interestId': { ...writtenByAssessors, ...onAnswers() },
  '/opportunities/:opportunityId/consensus/:interestId': { ...writtenByAssessors, ...onAnswers() },
};

function onAnswers() {
  return { read: { 'answered opportunity': [] }, post: { 'answered opportunity': [] } } as const;
}
