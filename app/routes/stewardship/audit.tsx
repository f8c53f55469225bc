import { useLoaderData } from '@remix-run/react';
import { pageNumber } from '#app/features/page-number.ts';
import { AuditPage } from '#app/features/stewardship/components/audit-page.tsx';
import { readAudit } from '#app/features/stewardship/read-audit.server.ts';
import { auditFilterSchema } from '#app/features/stewardship/schema.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Audit log');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, url }) => {
  const filter = auditFilterSchema.parse(Object.fromEntries(url.searchParams));
  return readAudit(services, filter, pageNumber(url.searchParams));
});

export default function AuditLog() {
  return <AuditPage {...useLoaderData<typeof loader>()} />;
}
