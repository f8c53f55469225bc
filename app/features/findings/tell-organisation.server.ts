import { paths } from '#app/paths.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { type FindingInFull, findFinding } from '#db/queries/finding.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { formatDate } from '../wording.ts';
import { wordsOfTest } from './words.ts';

type Told = { id: string; test: string; annotate_by: string };

const mostListed = 20;

/** Tells an organisation of findings that were opened, in one mail. */
export async function tellOpened(unit: UnitOfWork, organisationId: string, findingIds: readonly string[]) {
  const rows = await Promise.all(findingIds.slice(0, mostListed).map((id) => findFinding(unit.db, id)));
  const known = rows.filter((row) => row !== null);
  if (known.length === 0) return;
  await mailPeople(unit, [organisationId], {
    kind: 'findings-opened',
    input: {
      findings: known.map((row) => inList(unit, row)),
      more: findingIds.length - known.length,
      url: inMail(unit.site, paths.findings()),
    },
  });
}

/** Reminds an organisation of findings that become public soon and that it has not answered. */
export async function tellDue(unit: UnitOfWork, organisationId: string, rows: readonly Told[]) {
  await mailPeople(unit, [organisationId], {
    kind: 'findings-due',
    input: {
      findings: rows.slice(0, mostListed).map((row) => inList(unit, row)),
      more: Math.max(0, rows.length - mostListed),
      url: inMail(unit.site, paths.findings()),
    },
  });
}

const inList = (unit: UnitOfWork, { id, test, annotate_by }: Told) => ({
  title: wordsOfTest(test).title,
  answerBy: formatDate(annotate_by),
  url: inMail(unit.site, paths.finding(id)),
});

export type Letter = { decision: 'upheld' | 'dismissed' | 'closed'; reason: string };

/** Sends the decision to the organisation, and to the partner where the finding names one. */
export async function sendLetters(unit: UnitOfWork, finding: FindingInFull, { decision, reason }: Letter) {
  const { id, organisation_id, organisation_name, partner_id, test, item_code, item_heading } = finding;
  const about = {
    organisationName: organisation_name,
    title: wordsOfTest(test).title,
    item: [item_code, item_heading].filter(Boolean).join(', '),
    decision,
    reason,
  };
  const toOrganisation = { ...about, to: 'organisation' as const, url: inMail(unit.site, paths.finding(id)) };
  await mailPeople(unit, [organisation_id], { kind: 'finding-decided', input: toOrganisation });
  if (!partner_id) return;
  const toPartner = { ...about, to: 'partner' as const, url: inMail(unit.site, paths.prime(organisation_id)) };
  await mailPeople(unit, [partner_id], { kind: 'finding-decided', input: toPartner });
}
