import type { Services } from '#app/services/services.ts';
import type { ConductEvidence } from '#db/queries/conduct-evidence.ts';
import type { ConductItem } from '#db/queries/conduct-item.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import type { OrganisationRow } from '#db/tables/organisation.table.ts';
import { asFiled } from '../attestations/read-standing.server.ts';
import { evidenceRow, readItemsToAnswer } from './read-graph.server.ts';
import { kindList } from './schema.ts';

/** The items that evidence may be filed for, under their rule sets. */
export function foldsOf(items: readonly Pick<ConductItem, 'code' | 'heading' | 'ruleSet' | 'ruleSetTitle'>[]) {
  return [...Map.groupBy(items, ({ ruleSet }) => ruleSet)].map(([key, ofSet]) => ({
    key,
    heading: ofSet[0]?.ruleSetTitle ?? key,
    items: ofSet.map(({ code, heading }) => ({ value: code, text: `${code} ${heading}` })),
  }));
}

/** What the form for new evidence offers: kinds and items. */
export async function readChoices(services: Services, organisation: OrganisationRow) {
  const { items } = await readItemsToAnswer(services, organisation);
  const reference = await services.reference.current();
  const kinds = reference.list(kindList).map(({ code, label, heading }) => ({
    value: code,
    text: heading ? `${heading}: ${label}` : label,
  }));
  return { kinds, folds: foldsOf(items) };
}
export type EvidenceChoices = Awaited<ReturnType<typeof readChoices>>;

/** The codes of the items that an organisation may file evidence for. */
export async function knownItems(services: Services, organisationId: string): Promise<Set<string>> {
  const organisation = await findOrganisation(services.db, organisationId);
  const { items } = organisation ? await readItemsToAnswer(services, organisation) : { items: [] };
  return new Set(items.map(({ code }) => code));
}

/** One piece of evidence as its organisation sees it: what it answers, by choice and by what items share. */
export async function readPiece(services: Services, evidence: ConductEvidence) {
  const organisation = await findOrganisation(services.db, evidence.organisation_id);
  const { items } = organisation ? await readItemsToAnswer(services, organisation) : { items: [] };
  const reference = await services.reference.current();
  const today = services.clock.today().toString();
  return {
    evidence: evidenceRow(asFiled(evidence), items, today, reference.label(kindList, evidence.kind)),
    isWithdrawn: evidence.withdrawn_at !== null,
    folds: foldsOf(items),
  };
}
export type Piece = Awaited<ReturnType<typeof readPiece>>;
