// Who scores what, and when scoring is over.

export type PanelMember = {
  assessorId: string;
  personId: string;
  name: string;
  isChair: boolean;
  declared: boolean;
  removed: boolean;
  /** The providers that this assessor declared a conflict with. */
  conflicts: readonly string[];
  appointedAt: Date;
};
type Answer = { interestId: string; organisationId: string };
type LockedSheet = { interestId: string; assessorId: string };

/** Whether an assessor may read and score an answer: conflicts are declared, and none is with its provider. */
export function mayScore(member: PanelMember, { organisationId }: Pick<Answer, 'organisationId'>): boolean {
  return !member.removed && member.declared && !member.conflicts.includes(organisationId);
}

/** The sheets that scoring still waits for: of each assessor who stays, for each provider without a conflict. */
export function outstanding(
  panel: readonly PanelMember[],
  answers: readonly Answer[],
  locked: readonly LockedSheet[],
): LockedSheet[] {
  const done = new Set(locked.map(({ interestId, assessorId }) => `${interestId} ${assessorId}`));
  return panel
    .filter(({ removed }) => !removed)
    .flatMap(({ assessorId, conflicts }) =>
      answers
        .filter(({ organisationId }) => !conflicts.includes(organisationId))
        .map(({ interestId }) => ({ interestId, assessorId })),
    )
    .filter(({ interestId, assessorId }) => !done.has(`${interestId} ${assessorId}`));
}

/** The answers that nobody has locked a score of: without one there is nothing to agree on. */
export function unscored<One extends Answer>(answers: readonly One[], locked: readonly LockedSheet[]): One[] {
  return answers.filter(({ interestId }) => !locked.some((sheet) => sheet.interestId === interestId));
}

/** Whether all that scoring waits for is locked. A declaration that is missing keeps it open, and so does an answer that nobody scored. */
export function allLocked(
  panel: readonly PanelMember[],
  answers: readonly Answer[],
  locked: readonly LockedSheet[],
): boolean {
  const staying = panel.filter(({ removed }) => !removed);
  return (
    answers.length > 0 &&
    staying.every(({ declared }) => declared) &&
    outstanding(panel, answers, locked).length === 0 &&
    unscored(answers, locked).length === 0
  );
}

/**
 * Who records the consensus about a provider: the chair; where the chair declared a conflict with it, the assessor without
 * one who was appointed first. Null when there is nobody.
 */
export function recorderFor(panel: readonly PanelMember[], answer: Pick<Answer, 'organisationId'>): PanelMember | null {
  const able = panel
    .filter((member) => mayScore(member, answer))
    .sort((a, b) => a.appointedAt.getTime() - b.appointedAt.getTime() || (a.assessorId < b.assessorId ? -1 : 1));
  // Without a chair nobody stands in for one: the prime names another first.
  if (!panel.some(({ isChair, removed }) => isChair && !removed)) return null;
  return able.find(({ isChair }) => isChair) ?? able[0] ?? null;
}
