import { type Level, publicFrom, raised } from './ladder.ts';

/** Where a case stands, as far as its moves depend on it. */
export type CaseState = { status: 'open' | 'closed'; level: Level; proposed: Level | null };

export type CaseMove =
  /** A steward calls for a higher level, or a breach does. */
  | { event: 'raise'; to: Level }
  /** A steward lets what is proposed take effect, or drops it. */
  | { event: 'confirm' }
  | { event: 'drop' }
  /** The days to reply are over and nobody did. */
  | { event: 'lapse' }
  | { event: 'lift'; to: Level }
  | { event: 'close' };
export type CaseEvent = CaseMove['event'];

export type CaseFacts = {
  hasReplied: boolean;
  isReplyOver: boolean;
  /** Whether there is an improvement plan, and a steward has verified each step of it, with what partners said. */
  isPlanVerified: boolean;
};

export type CaseRefusal =
  | 'closed'
  | 'not_higher'
  | 'not_lower'
  | 'nothing_proposed'
  | 'still_proposed'
  | 'reply_open'
  | 'was_answered'
  | 'plan_not_verified';
export type Moved = { ok: true; state: CaseState } | { ok: false; reason: CaseRefusal };

/** Nothing falls from an improvement plan or above before its plan is verified (domain.md 1.5: lifting needs sub validation). */
export const needsPlan = 2;

/** Takes a case a step on, or says why it cannot be taken. */
export function moveCase(state: CaseState, move: CaseMove, facts: CaseFacts): Moved {
  if (state.status === 'closed') return refused('closed');
  switch (move.event) {
    case 'raise': {
      const to = raised(state, move.to);
      if (to.level === state.level && to.proposed === state.proposed) return refused('not_higher');
      // What stewards call for goes where they say: an improvement plan first is the rule for breaches that call by themselves.
      return moved({ ...state, ...to, level: move.to < publicFrom ? to.level : state.level });
    }
    case 'confirm':
      if (state.proposed === null) return refused('nothing_proposed');
      if (!facts.hasReplied && !facts.isReplyOver) return refused('reply_open');
      return moved({ ...state, level: state.proposed, proposed: null });
    case 'drop':
      if (state.proposed === null) return refused('nothing_proposed');
      return moved({ ...state, proposed: null });
    case 'lapse':
      if (state.proposed === null) return refused('nothing_proposed');
      if (facts.hasReplied) return refused('was_answered');
      if (!facts.isReplyOver) return refused('reply_open');
      return moved({ ...state, level: state.proposed, proposed: null });
    case 'lift':
      if (move.to >= state.level) return refused('not_lower');
      return ended(state, facts, { ...state, level: move.to });
    case 'close':
      return ended(state, facts, { ...state, status: 'closed' });
  }
}

function ended(from: CaseState, { isPlanVerified }: CaseFacts, state: CaseState): Moved {
  if (from.proposed !== null) return refused('still_proposed');
  if (from.level >= needsPlan && !isPlanVerified) return refused('plan_not_verified');
  return moved(state);
}

const moved = (state: CaseState): Moved => ({ ok: true, state });
const refused = (reason: CaseRefusal): Moved => ({ ok: false, reason });
