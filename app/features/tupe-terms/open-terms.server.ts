import type { Services } from '#app/services/services.ts';
import { agreementsOf } from '#db/queries/tupe-indemnity.ts';
import { findDeclarationOf } from '../tupe/find-declaration.server.ts';
import { counted } from '../wording.ts';
import { flagWords } from './indemnity-flags.ts';
import { toAsk } from './pension-rules.ts';
import { gatherPromises } from './read-indemnities.server.ts';
import { groupOf } from './read-pensions.server.ts';
import { riskWords } from './risks.ts';

/**
 * What is open about the terms of a transfer when its sub-contract is about to be signed. It warns and refuses nothing. Null
 * where no staff are taken to transfer.
 */
export async function openTermsOf(services: Services, subcontractId: string) {
  const { db } = services;
  const thing = await findDeclarationOf(db, { subcontractId });
  if (!thing || ['not_assessed', 'not_applicable', 'aborted'].includes(thing.state)) return null;
  const { rows, groups, flags } = await gatherPromises(services, thing);
  const agreements = await agreementsOf(db, thing.id);
  const agreedBoth = rows.filter(
    ({ id, version }) => agreements.filter((one) => one.indemnityId === id && one.version === version).length >= 2,
  );
  const asked = groups.reduce((sum, group) => sum + toAsk(groupOf(group)).length, 0);
  const waiting = rows.length - agreedBoth.length;
  return {
    declarationId: thing.id,
    words: [
      ...flags.map(({ kind, risk }) => `${risk ? `${riskWords[risk].title}: ` : ''}${flagWords[kind]}`),
      ...(waiting > 0 ? [`${counted(waiting, 'promise')} not agreed by both sides`] : []),
      ...(groups.length === 0 ? ['Pensions: no group of staff is described'] : []),
      ...(asked > 0 ? [`Pensions: ${counted(asked, 'question')} open`] : []),
    ],
  };
}
export type OpenTerms = NonNullable<Awaited<ReturnType<typeof openTermsOf>>>;
