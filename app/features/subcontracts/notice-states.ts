export const noticeStates = ['running', 'held', 'not_accepted', 'took_effect', 'withdrawn'] as const;
export type NoticeState = (typeof noticeStates)[number];

export type NoticeKind = 'end' | 'change' | 'partner';

/** A notice as the rules see it. */
export type NoticeFacts = {
  kind: NoticeKind;
  effectiveOn: string;
  /** Whether it leaves less time than is owed. */
  isShort: boolean;
  stewardView: 'accepted' | 'not_accepted' | null;
  answer: 'agreed' | 'not_agreed' | null;
  isWithdrawn: boolean;
  tookEffect: boolean;
};

/** Whether a steward is asked for a view: of a notice that is short, and of a partner that is dropped or replaced (P35). */
export function needsView({ kind, isShort }: Pick<NoticeFacts, 'kind' | 'isShort'>): boolean {
  return isShort || kind === 'partner';
}

/**
 * Where a notice stands. It is held while something is missing without which it takes no effect: for a short one that a steward
 * accepts it or the other side agrees, for a change that the other side agrees.
 */
export function noticeState(notice: NoticeFacts): NoticeState {
  if (notice.isWithdrawn) return 'withdrawn';
  if (notice.tookEffect) return 'took_effect';
  if (notice.stewardView === 'not_accepted') return 'not_accepted';
  const isAgreed = notice.answer === 'agreed';
  if (notice.isShort && notice.stewardView !== 'accepted' && !isAgreed) return 'held';
  if (notice.kind === 'change' && !isAgreed) return 'held';
  return 'running';
}

/** Whether a notice takes effect today. */
export function isNoticeDue(notice: NoticeFacts, today: string): boolean {
  return noticeState(notice) === 'running' && notice.effectiveOn <= today;
}

export const noticeEvents = ['view', 'answer', 'withdraw', 'take_effect'] as const;
export type NoticeEvent = (typeof noticeEvents)[number];

const allowed: Readonly<Record<NoticeState, readonly NoticeEvent[]>> = {
  running: ['view', 'answer', 'withdraw', 'take_effect'],
  held: ['view', 'answer', 'withdraw'],
  not_accepted: ['withdraw'],
  took_effect: [],
  withdrawn: [],
};

export type NoticeRefusal = 'no_such_step' | 'already_answered' | 'no_view_needed' | 'too_soon';

/** Whether something may be done with a notice now: null, or why not. A view and an answer are given once. */
export function noticeRefusal(notice: NoticeFacts, event: NoticeEvent, today: string): NoticeRefusal | null {
  if (!allowed[noticeState(notice)].includes(event)) return 'no_such_step';
  if (event === 'view' && !needsView(notice)) return 'no_view_needed';
  if (event === 'view' && notice.stewardView !== null) return 'already_answered';
  if (event === 'answer' && notice.answer !== null) return 'already_answered';
  if (event === 'take_effect' && notice.effectiveOn > today) return 'too_soon';
  return null;
}
