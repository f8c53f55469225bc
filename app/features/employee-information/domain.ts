import { Temporal } from 'temporal-polyfill';

/** What the outgoing employer has to give: regulation 11(2), domain.md 3.2. */
export const eliItems = ['identity', 'particulars', 'discipline', 'claims', 'agreements'] as const;
export type EliItem = (typeof eliItems)[number];

export const eliItemWords: Readonly<Record<EliItem, { label: string; hint: string }>> = {
  identity: { label: 'Identity and age', hint: 'Of everyone who is to transfer' },
  particulars: {
    label: 'Particulars of employment',
    hint: 'What a written statement holds: pay, hours, place, leave, notice, job (Employment Rights Act 1996, section 1)',
  },
  discipline: { label: 'Disciplinary action and grievances', hint: 'Of the last 2 years; say so where there are none' },
  claims: {
    label: 'Claims',
    hint: 'Brought in the last 2 years, or that may reasonably be expected; or that there are none',
  },
  agreements: { label: 'Collective agreements', hint: 'That will bind the new employer; or that there are none' },
};

export const isEliItem = (item: string): item is EliItem => eliItems.some((known) => known === item);

type Instalment = { kind: 'initial' | 'update'; covers: readonly string[] };

/** Which of the five items all instalments together cover. It may come in instalments (domain.md 3.2). */
export function completeness(instalments: readonly Instalment[]) {
  const covered = eliItems.filter((item) => instalments.some(({ covers }) => covers.includes(item)));
  const missing = eliItems.filter((item) => !covered.includes(item));
  return { covered, missing, isComplete: missing.length === 0 };
}

/** What the next instalment is: whatever comes once the five items are given brings them up to date. */
export function nextKind(instalments: readonly Instalment[]): Instalment['kind'] {
  return completeness(instalments).isComplete ? 'update' : 'initial';
}

/** How old information may be on the day on which it is given: regulation 11(3), domain.md 3.2. */
export const mostDaysOld = 14;

/** What is wrong with the day as at which information stands, on the day on which it is given. */
export function asAtProblem(asAt: string, givenOn: string): 'in_future' | 'too_old' | null {
  const days = Temporal.PlainDate.from(asAt).until(givenOn, { largestUnit: 'days' }).days;
  if (days < 0) return 'in_future';
  return days > mostDaysOld ? 'too_old' : null;
}

/** How long information may be kept at most: nobody needs a list of staff once it is in the books of the new employer. */
export const mostMonthsKept = 24;

export function deleteOnProblem(deleteOn: string, today: string): 'not_after_today' | 'too_late' | null {
  if (deleteOn <= today) return 'not_after_today';
  return deleteOn > Temporal.PlainDate.from(today).add({ months: mostMonthsKept }).toString() ? 'too_late' : null;
}

/** By when those who were not chosen delete what they were given: domain.md 3.5. */
export const loserDays = 30;
export function loserDeleteBy(awardedOn: string): string {
  return Temporal.PlainDate.from(awardedOn).add({ days: loserDays }).toString();
}

/** Whether an instalment of the opportunity waits on a sub-contract for its giver's word that it is for its incoming provider. */
export function isWithheld({ carried_from, released_at }: { carried_from: string | null; released_at: Date | null }) {
  return carried_from !== null && released_at === null;
}

/** Whether an instalment still waits for its giver's word: what is deleted meanwhile waits for nobody. */
export function awaitsGiver(row: Parameters<typeof isWithheld>[0] & { deleted_at: Date | null }): boolean {
  return isWithheld(row) && row.deleted_at === null;
}

/** The instalments that a giver gave to whoever takes over in a declaration. */
export function ownInstalments<Row extends Parameters<typeof isWithheld>[0] & { giver_id: string }>(
  rows: readonly Row[],
  giverId: string,
): Row[] {
  return rows.filter((row) => row.giver_id === giverId && !isWithheld(row));
}

/** The number of the next instalment of a giver. */
export function nextSequence(rows: readonly { giver_id: string; sequence: number }[], giverId: string): number {
  return Math.max(0, ...rows.filter(({ giver_id }) => giver_id === giverId).map(({ sequence }) => sequence)) + 1;
}

type Dated = Instalment & { id: string; giverId: string; sequence: number; asAt: string; isWithheld: boolean };

/**
 * The later instalment that brings an earlier one of the same giver up to date; null while it stands. Neither is gone. One that waits
 * for its giver's word brings nothing up to date: it counts as not given.
 */
export function updatedBy<Row extends Dated>(row: Row, all: readonly Row[]): Row | null {
  const later = all.filter(
    ({ giverId, kind, sequence, covers, isWithheld: waits }) =>
      !waits &&
      giverId === row.giverId &&
      kind === 'update' &&
      sequence > row.sequence &&
      row.covers.every((item) => covers.includes(item)),
  );
  return later.sort((one, other) => one.sequence - other.sequence)[0] ?? null;
}

/** Whether information comes after the last day that the law allows. Null where no transfer is planned, so that nothing is due. */
export function isLate(givenOn: string, due: string | null): boolean {
  return due !== null && givenOn > due;
}

export type Release = { endsOn: string; endedAt: Date | null };

/** Whether somebody who was named may still open what was given. The last day counts whole. */
export function isReleaseInForce({ endsOn, endedAt }: Release, today: string): boolean {
  return endedAt === null && today <= endsOn;
}

const sha256Pattern = /^[0-9a-f]{64}$/;
/** A SHA-256 as somebody types it: spaces, colons and capitals do no harm. @returns null when it is none */
export function readSha256(typed: string): string | null {
  const plain = typed.toLowerCase().replaceAll(/[\s:]/g, '');
  return sha256Pattern.test(plain) ? plain : null;
}
