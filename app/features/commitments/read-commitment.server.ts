import type { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { type CommitmentInFull, commitmentsOf, requestsOf } from '#db/queries/commitment.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { findRuleSet, versionIn } from '#db/queries/rule-set.ts';
import type { CommitmentRequestRow, RuleSetRow } from '#db/tables/rule-set.table.ts';
import { differencesBetween, type ItemDifference } from '../rule-sets/differences.ts';
import type { RuleItem } from '../rule-sets/domain.ts';
import { readItems } from '../rule-sets/read-rule-set.server.ts';
import { dateInLondon } from '../wording.ts';
import { countsUntil, isCurrent, isMicro, itemsInProportion } from './domain.ts';

/** Where an organisation stands with a set. */
export type CommitmentState = 'not_accepted' | 'accept_again' | 'expiring' | 'accepted';

export type AcceptedView = {
  version: number;
  items: number;
  signedName: string;
  signedRole: string;
  acceptedOn: string;
  until: string;
  endedOn: string | null;
  endedWhy: CommitmentInFull['ended_why'];
};

export type CommitmentView = {
  code: string;
  title: string;
  summary: string;
  isRequired: boolean;
  state: CommitmentState;
  /** The version to accept; null when none is published. */
  version: number | null;
  /** The last day on which what was accepted counts; null when nothing does. */
  until: string | null;
  why: CommitmentRequestRow['why'] | null;
  current: AcceptedView | null;
};

const expiringDays = 28;

/** Where an organisation stands with one set today. */
export async function readStanding(
  { db, clock }: Services,
  organisationId: string,
  ruleSet: RuleSetRow,
): Promise<CommitmentView & { history: AcceptedView[] }> {
  const today = clock.today();
  const history = await commitmentsOf(db, organisationId, ruleSet.code);
  const current = history.find((each) => isCurrent(each, today)) ?? null;
  const published = await versionIn(db, ruleSet.code, 'published');
  const requests = await requestsOf(db, organisationId);
  return {
    code: ruleSet.code,
    title: ruleSet.title,
    summary: ruleSet.summary,
    isRequired: ruleSet.required_of !== null,
    state: stateOf(current, published?.version ?? null, today),
    version: published?.version ?? null,
    until: current && countsUntil(current),
    why: requests.find(({ rule_set }) => rule_set === ruleSet.code)?.why ?? null,
    current: current && acceptedView(current),
    history: history.map(acceptedView),
  };
}

function stateOf(current: CommitmentInFull | null, version: number | null, today: Temporal.PlainDate): CommitmentState {
  if (!current) return 'not_accepted';
  if (version !== null && current.version < version) return 'accept_again';
  return today.add({ days: expiringDays }).toString() >= current.expires_on ? 'expiring' : 'accepted';
}

/** The same for several sets. */
export async function readStandings(
  services: Services,
  organisationId: string,
  codes: readonly string[],
): Promise<CommitmentView[]> {
  const views: CommitmentView[] = [];
  for (const code of codes) {
    const ruleSet = await findRuleSet(services.db, code);
    if (!ruleSet) continue;
    const { history: _history, ...view } = await readStanding(services, organisationId, ruleSet);
    views.push(view);
  }
  return views;
}

export type ToAccept = {
  items: RuleItem[];
  /** Whether the list is the shorter one of small organisations. */
  isShorter: boolean;
  /** What differs from what was accepted last; null when nothing was. */
  differences: ItemDifference[] | null;
};

/** What an organisation would accept today: the items in proportion to its size, and what is new to it among them. */
export async function readToAccept(
  { db }: Services,
  organisationId: string,
  ruleSet: string,
): Promise<ToAccept | null> {
  const version = await versionIn(db, ruleSet, 'published');
  if (!version) return null;
  const size = (await findOrganisation(db, organisationId))?.size_band ?? null;
  const all = await readItems(db, version.id);
  const items = itemsInProportion(all, size);
  const [last] = await commitmentsOf(db, organisationId, ruleSet);
  const codes = new Set(items.map(({ code }) => code));
  const before = last && (await readItems(db, last.version_id)).filter(({ code }) => last.items.includes(code));
  // Items that its size alone leaves out were not retired.
  const differences =
    before &&
    differencesBetween(
      before.filter((item) => codes.has(item.code) || !isLeftOut(item, all)),
      items,
    );
  return {
    items,
    isShorter: isMicro(size) && items.length < all.filter(({ retired }) => !retired).length,
    differences: differences ?? null,
  };
}

const isLeftOut = (item: RuleItem, all: readonly RuleItem[]) =>
  all.some(({ code, retired }) => code === item.code && !retired);

function acceptedView(row: CommitmentInFull): AcceptedView {
  return {
    version: row.version,
    items: row.items.length,
    signedName: row.signed_name,
    signedRole: row.signed_role,
    acceptedOn: dateInLondon(row.accepted_at),
    until: countsUntil(row),
    endedOn: row.ended_at && dateInLondon(row.ended_at),
    endedWhy: row.ended_why,
  };
}
