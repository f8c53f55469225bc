import type { SearchQuery } from './engine.ts';

const mostPerPage = 400;
const usualPerPage = 20;

/** The window that a query asks for, brought into the range that every engine can answer. */
export function pageOf({ offset = 0, limit = usualPerPage }: SearchQuery): { offset: number; limit: number } {
  return {
    offset: whole(offset, 0, Number.MAX_SAFE_INTEGER),
    limit: whole(limit, 1, mostPerPage),
  };
}

function whole(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.trunc(value) || least));
}
