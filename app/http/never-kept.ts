import type { HeadersFunction } from '@remix-run/node';

/** Headers of pages that no browser keeps: who opens the history on the same computer afterwards finds nothing in it. */
export const neverKept: HeadersFunction = ({ errorHeaders }) => {
  const wait = errorHeaders?.get('Retry-After');
  return new Headers({ 'Cache-Control': 'no-store', ...(wait ? { 'Retry-After': wait } : {}) });
};
