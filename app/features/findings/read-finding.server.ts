import type { Services } from '#app/services/services.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { findingNotes } from '#db/queries/finding.ts';
import { itemOfRules, itemsOwedBy } from '#db/queries/finding-item.ts';
import { countFindingsOf, findingsOf } from '#db/queries/finding-list.ts';
import { type ActingMembership, type Actor, signedIn } from '../identity/actor.ts';
import { pageCount } from '../page-number.ts';
import { can } from '../policies.ts';
import { publicFrom } from './answer-clock.ts';
import { findingFacts } from './facts.ts';
import type { FoundFinding } from './find-finding.server.ts';
import { wordsOfTest } from './words.ts';

/** A finding as its organisation reads it: the facts, the rows behind them, the rule and the dates. */
export async function readFinding({ db }: Services, actor: Actor, found: FoundFinding) {
  const { finding } = found;
  const item = await itemOfRules(db, finding.item_code);
  const { words, since, rows } = findingFacts.parse(finding.facts);
  return {
    findingId: finding.id,
    organisationId: finding.organisation_id,
    organisationName: finding.organisation_name,
    title: wordsOfTest(finding.test).title,
    inPublic: wordsOfTest(finding.test).inPublic,
    test: finding.test,
    item: finding.item_code,
    itemHeading: finding.item_heading,
    itemText: item?.text ?? '',
    severity: finding.severity,
    status: finding.status,
    detectedBy: finding.detected_by,
    facts: words,
    since,
    rows,
    subcontractId: finding.subcontract_id,
    opportunityId: finding.opportunity_id,
    opportunityTitle: finding.opportunity_title,
    partnerName: finding.partner_name,
    openedOn: finding.opened_on,
    annotateBy: finding.annotate_by,
    publicFrom: publicFrom(finding.annotate_by),
    annotation: finding.annotation,
    annotatedAt: finding.annotated_at,
    publishedAt: finding.published_at,
    decidedAt: finding.decided_at,
    decisionReason: finding.decision_reason,
    curedOn: finding.cured_on,
    closedAt: finding.closed_at,
    closedReason: finding.closed_reason,
    caseId: finding.case_id,
    mayAnnotate: can(actor, 'finding:annotate', found),
  };
}
export type FindingView = Awaited<ReturnType<typeof readFinding>>;

/** A finding as stewards read it, with what only they see. */
export async function readFindingAsSteward(services: Services, actor: Actor, found: FoundFinding) {
  const { db, clock } = services;
  const { finding } = found;
  const { personId } = signedIn(actor);
  const now = new Date(clock.now().epochMilliseconds);
  const notes = await findingNotes(db, finding.id);
  const concerned = [finding.organisation_id, finding.partner_id].filter((id) => id !== null);
  const interests = await Promise.all(concerned.map((id) => hasInterestIn(db, personId, id, now)));
  return {
    ...(await readFinding(services, actor, found)),
    stewardName: finding.steward_name,
    isMine: finding.steward_id === personId,
    hasInterest: interests.includes(true),
    mayWork: can(actor, 'finding:work-on', found),
    canBeUpheld: finding.annotation !== null || !found.canBeAnswered,
    notes: notes.map(({ id, body, writer, written_at }) => ({ id, body, writer, writtenAt: written_at })),
  };
}
export type StewardFindingView = Awaited<ReturnType<typeof readFindingAsSteward>>;

export const perPage = 50;

/** The findings of the organisation that somebody acts for. */
export async function readFindings({ db }: Services, organisationId: string, page: number) {
  const rows = await findingsOf(db, organisationId, { limit: perPage, offset: (page - 1) * perPage });
  const count = await countFindingsOf(db, organisationId);
  return {
    findings: rows.map((row) => ({
      id: row.id,
      title: wordsOfTest(row.test).title,
      item: row.item_code,
      itemHeading: row.item_heading,
      facts: findingFacts.parse(row.facts).words,
      severity: row.severity,
      status: row.status,
      annotateBy: row.annotate_by,
      isAnswered: row.annotation !== null,
      openedOn: row.opened_on,
      curedOn: row.cured_on,
    })),
    count,
    page,
    pages: pageCount(count, perPage),
  };
}
export type FindingList = Awaited<ReturnType<typeof readFindings>>;

/** The items that an organisation may report a breach of: those of the sets that are required of its kind. */
export async function readItemsOwed(
  { db }: Services,
  { isPrime, isProvider }: Pick<ActingMembership, 'isPrime' | 'isProvider'>,
) {
  const kinds = [...(isPrime ? (['prime'] as const) : []), ...(isProvider ? (['provider'] as const) : [])];
  const items = await itemsOwedBy(db, kinds);
  return items.map(({ code, heading, text }) => ({ code, heading: heading || text }));
}
export type OwedItem = Awaited<ReturnType<typeof readItemsOwed>>[number];
