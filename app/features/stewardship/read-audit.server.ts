import type { Services } from '#app/services/services.ts';
import { type AuditFilter, auditEntries, auditNouns } from '#db/queries/stewardship-audit.ts';

const perPage = 50;

/** A page of the audit log, the latest first, narrowed to a kind of thing or to one thing. */
export async function readAudit({ db }: Services, filter: AuditFilter, page: number) {
  // One more than a page shows says whether there is another; counting a long log would cost more than reading it.
  const found = await auditEntries(db, filter, { limit: perPage + 1, offset: (page - 1) * perPage });
  return {
    entries: found.slice(0, perPage).map((entry) => ({
      ...entry,
      detail: Object.entries(entry.detail)
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value) })),
    })),
    hasMore: found.length > perPage,
    page,
    nouns: await auditNouns(db),
    filter,
  };
}
export type AuditPage = Awaited<ReturnType<typeof readAudit>>;
