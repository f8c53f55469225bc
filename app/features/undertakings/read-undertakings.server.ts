import { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { type Kept, undertakingsKept } from '#db/queries/undertakings.ts';
import { caseDays } from '../cases/dates.ts';
import { median } from '../primes/figures.ts';
import { workingDaysBetween } from '../working-days/working-days.ts';
import { type PublicUndertaking, publicUndertaking } from './schema.ts';

const kinds = ['breach', 'case', 'triage', 'decision', 'challenge'] as const;
export type UndertakingKind = (typeof kinds)[number];

const nothing: Omit<Kept, 'kind'> = { open: 0, overdue: 0, inTime: 0, late: 0, spans: [] };

/** How the stewards keep to their own days: the code binds the commissioner too (domain.md 1.5, D01 and D10; F22). */
export async function readUndertakings({ db, clock }: Services) {
  const since = clock.today().subtract({ years: 1 }).toString();
  const kept = await undertakingsKept(db, clock.today().toString(), since);
  return { since, rows: kinds.map((kind) => ({ ...nothing, ...kept.find((row) => row.kind === kind), kind })) };
}
export type Undertakings = Awaited<ReturnType<typeof readUndertakings>>;

/** What everyone reads of D10: how many confirmed breaches were acted on, after how many working days, and what is overdue. */
export async function readPublicUndertaking(services: Services): Promise<PublicUndertaking> {
  const { since, rows } = await readUndertakings(services);
  const { open, overdue, inTime, late, spans } = rows.find(({ kind }) => kind === 'breach') ?? nothing;
  return publicUndertaking.parse({
    item: 'D10',
    asAt: services.clock.today().toString(),
    since,
    workingDaysAllowed: caseDays.toAct,
    acted: inTime + late,
    inTime,
    late,
    medianWorkingDays: median(spans.map(workingDays)),
    waiting: open,
    overdue,
  });
}

const workingDays = ([begun, done]: Kept['spans'][number]) =>
  workingDaysBetween(Temporal.PlainDate.from(begun), Temporal.PlainDate.from(done), ['england_and_wales']);
