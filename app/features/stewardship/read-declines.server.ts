import type { Services } from '#app/services/services.ts';
import { countReasonsBy } from '#db/queries/not-for-us.ts';
import { formatDate } from '../wording.ts';
import { type DeclineTable, tableOf } from './declines.ts';

export type Declines = { programmes: DeclineTable; primes: DeclineTable; months: DeclineTable };

/** Why providers say "not for us", by programme, prime and month (domain.md F14). */
export async function readDeclines(services: Services): Promise<Declines> {
  const { label } = await services.reference.current();
  const programmes = await countReasonsBy(services.db, 'programme');
  return {
    programmes: tableOf(programmes, (code) => (code ? label('programme', code) : 'No head contract')),
    primes: tableOf(await countReasonsBy(services.db, 'prime'), (name) => name),
    months: tableOf(await countReasonsBy(services.db, 'month'), (month) =>
      formatDate(`${month}-01`).replace(/^1 /, ''),
    ),
  };
}
