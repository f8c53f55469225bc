import type { Temporal } from 'temporal-polyfill';
import { calendarsOf } from '../../working-days/working-days.ts';
import { districtsAsked } from '../area.ts';
import { fixedTasks, publishProblems } from '../publish-rules.ts';
import type { OpportunitySnapshot } from '../snapshot.ts';
import { unexplainedAcronyms } from './acronyms.ts';
import { type Finding, lintBrief } from './lint.ts';
import { textsOf } from './texts.ts';

/** What could be clearer in a draft, were it published on `today`. */
export function findingsIn(draft: OpportunitySnapshot, today: Temporal.PlainDate): Finding[] {
  return lintBrief(draft, publishProblems(draft, today), calendarsOf(districtsAsked(draft.requirements)));
}

/** The same in an amendment: without what is fixed at publication, for nobody can mend that any more. */
export function findingsInAmendment(draft: OpportunitySnapshot, today: Temporal.PlainDate): Finding[] {
  return findingsIn(draft, today).filter(({ fix }) => !fixedTasks.includes(fix.task));
}

/** The acronyms that a draft does not explain. */
export function acronymsIn(draft: OpportunitySnapshot): string[] {
  return unexplainedAcronyms(textsOf(draft).map(({ text }) => text));
}
