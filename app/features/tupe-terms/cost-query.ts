import { z } from 'zod';

/** What an estimate comes to, on its way to the answer of a lot. Nothing of it is kept before the provider saves or sends. */
export type TakenCost = { lotId: string; amountPence: number; basis: string };

const mostBasis = 1000;
const query = z.object({
  tupe_lot: z.uuid(),
  tupe_pence: z.coerce.number().int().min(0).max(100_000_000_000),
  tupe_basis: z.string().max(mostBasis),
});

/** The query that takes it to the form of an interest. */
export function costQuery(lotId: string, amountPence: number, basis: string): string {
  return `?${new URLSearchParams({ tupe_lot: lotId, tupe_pence: String(amountPence), tupe_basis: basis })}`;
}

/** What such a query holds; null for any other. */
export function readCostQuery(search: URLSearchParams): TakenCost | null {
  const read = query.safeParse(Object.fromEntries(search));
  return read.success
    ? { lotId: read.data.tupe_lot, amountPence: read.data.tupe_pence, basis: read.data.tupe_basis }
    : null;
}
