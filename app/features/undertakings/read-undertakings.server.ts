import type { Services } from '#app/services/services.ts';
import { undertakingsKept } from '#db/queries/undertakings.ts';

const kinds = ['breach', 'case', 'triage', 'decision', 'challenge'] as const;
export type UndertakingKind = (typeof kinds)[number];

/** How the stewards keep to their own days: the code binds the commissioner too (domain.md 1.5, D01 and D10; F22). */
export async function readUndertakings({ db, clock }: Services) {
  const since = clock.today().subtract({ years: 1 }).toString();
  const kept = await undertakingsKept(db, clock.today().toString(), since);
  const none = { open: 0, overdue: 0, inTime: 0, late: 0 };
  return { since, rows: kinds.map((kind) => ({ ...none, ...kept.find((row) => row.kind === kind), kind })) };
}
export type Undertakings = Awaited<ReturnType<typeof readUndertakings>>;
