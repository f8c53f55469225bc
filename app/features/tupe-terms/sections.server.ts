import { paths } from '#app/paths.ts';
import { pensionGroupsOf } from '#db/queries/tupe-pension.ts';
import type { SectionOf } from '../tupe/declaration-sections.server.ts';
import { counted, formatMoney } from '../wording.ts';
import { toAsk } from './pension-rules.ts';
import { currentAssumption } from './read-costs.server.ts';
import { readIndemnities } from './read-indemnities.server.ts';
import { groupOf } from './read-pensions.server.ts';

/** What the transfer is taken to cost. */
export const costSection: SectionOf = async ({ db }, _actor, { id, parties }) => {
  const assumption = await currentAssumption(db, id);
  return {
    title: 'Costs',
    href: paths.tupeCosts(id),
    hint: 'One amount on which all prices are compared, and a helper to estimate it',
    status: assumption ? formatMoney(assumption.amountPence) : 'Not set',
    waitsFor: assumption ? [] : parties.filter(({ party }) => party === 'prime').map(({ name }) => name),
  };
};

/** How pensions go on, and what has to be asked. */
export const pensionSection: SectionOf = async ({ db }, _actor, { id }) => {
  const groups = await pensionGroupsOf(db, id);
  const open = groups.reduce((sum, group) => sum + toAsk(groupOf(group)).length, 0);
  return {
    title: 'Pensions',
    href: paths.tupePensions(id),
    hint: 'Each group of staff: its scheme, where it came from, what the new employer provides',
    status: groups.length === 0 ? 'Not complete' : open > 0 ? `${counted(open, 'question')} open` : 'Complete',
  };
};

/** Who bears which risk. */
export const indemnitySection: SectionOf = async (services, actor, thing) => {
  const { promises, flagCount } = await readIndemnities(services, actor, thing);
  const mine = promises.filter(({ mayAgree }) => mayAgree).length;
  const open = promises.filter(({ sides }) => sides.some(({ agreedOn }) => agreedOn === null)).length;
  const status =
    mine > 0
      ? `${counted(mine, 'promise waits', 'promises wait')} for you`
      : promises.length === 0
        ? 'Not complete'
        : open > 0
          ? `${open} of ${promises.length} not agreed`
          : 'Agreed';
  return {
    title: 'Who bears which risk',
    href: paths.tupeIndemnities(thing.id),
    hint: flagCount > 0 ? `${counted(flagCount, 'flag')} to settle` : 'Promises between the parties',
    status,
    waits: mine > 0,
  };
};
