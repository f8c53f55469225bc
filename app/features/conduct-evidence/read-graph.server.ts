import type { Services } from '#app/services/services.ts';
import type { OrganisationRow } from '#db/tables/organisation.table.ts';
import { type Filed, readStanding } from '../attestations/read-standing.server.ts';
import { legalDay } from '../working-days/legal-day.ts';
import { alsoAnswers, type CoveredItem, coverageOf, filedInVain, stateOfEvidence } from './coverage.ts';
import { kindList } from './schema.ts';

type Item = CoveredItem & { heading: string; ruleSet: string; ruleSetTitle: string };

// What an organisation owes, and every item of other sets that the same evidence answers; nothing that only others owe.
function itemsToAnswer<Kept extends Item>(owed: readonly Kept[], inForce: readonly Kept[]): Kept[] {
  const codes = new Set(owed.map(({ code }) => code));
  const sets = new Set(owed.map(({ ruleSet }) => ruleSet));
  const touched = new Set(
    inForce.filter(({ lineage }) => lineage.some((code) => codes.has(code))).map(({ ruleSet }) => ruleSet),
  );
  return inForce.filter((item) =>
    sets.has(item.ruleSet)
      ? codes.has(item.code)
      : touched.has(item.ruleSet) && item.lineage.some((code) => codes.has(code)),
  );
}

/** The items that an organisation can answer with evidence, by rule set. */
export async function readItemsToAnswer(services: Services, organisation: OrganisationRow) {
  const { items, inForce, filed } = await readStanding(services, organisation);
  const owed = items.map(({ item }) => item);
  return { items: itemsToAnswer(owed, inForce), filed };
}

/** Evidence × items × rule sets: what one file answers, what is missing, how far each set is answered. */
export async function readGraph(services: Services, organisation: OrganisationRow) {
  const { items, filed } = await readItemsToAnswer(services, organisation);
  const reference = await services.reference.current();
  const today = services.clock.today().toString();
  const sets = [...Map.groupBy(items, ({ ruleSet }) => ruleSet)].map(([code, ofSet]) => {
    const rows = ofSet.map((item) => {
      const { state, answeredBy } = coverageOf(item, filed, today, items);
      return {
        code: item.code,
        heading: item.heading,
        state,
        kinds: item.evidenceKinds.map((kind) => reference.label(kindList, kind)),
        answeredBy: answeredBy.map(({ evidence: { id, title }, how, state: of }) => ({ id, title, how, state: of })),
      };
    });
    const answered = rows.filter(({ state }) => state === 'current').length;
    return { code, title: ofSet[0]?.ruleSetTitle ?? code, answered, of: rows.length, rows };
  });
  return { sets, evidence: filed.map((one) => evidenceRow(one, items, today, reference.label(kindList, one.kind))) };
}
export type Graph = Awaited<ReturnType<typeof readGraph>>;

/** One piece of evidence, with all that it answers. */
export function evidenceRow(filed: Filed, items: readonly Item[], today: string, kind: string) {
  const { kind: kindCode, receivedAt, ...shown } = filed;
  const named = ({ code, heading, ruleSetTitle }: Item) => ({ code, heading, ruleSetTitle });
  return {
    ...shown,
    kindCode,
    kind,
    receivedOn: legalDay(receivedAt).toString(),
    state: stateOfEvidence(filed, today),
    also: alsoAnswers(items, filed).map(named),
    inVain: filedInVain(items, filed).map(named),
  };
}
export type EvidenceRow = ReturnType<typeof evidenceRow>;
