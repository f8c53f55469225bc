import { sql } from 'kysely';

/**
 * Whether a declaration rests, in a query that joins `declaration`, `opportunity` and `subcontract`: what it is about is a draft
 * or came to nothing, or the declaration of a sub-contract carries it on.
 */
export const isTupeAtRest = sql<boolean>`(
  coalesce(opportunity.status, '') in ('draft', 'withdrawn') or coalesce(subcontract.status, '') = 'not_concluded'
  or exists (select from tupe_declaration child where child.parent_id = declaration.id))`;
