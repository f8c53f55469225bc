import type { Services } from '#app/services/services.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { PartyThing } from '../tupe/policy.ts';
import { headOf } from '../tupe/read-declaration.server.ts';
import { isInformItem, itemFacts, itemsOf } from './items.ts';
import { isTooEarly } from './left-to-do.ts';
import { informationLetterOf } from './letter-file.server.ts';
import { directTest, readEmployers } from './read-employers.server.ts';

/** What one employer recorded, in its words, for its own side, the prime and stewards. */
export async function readEmployer(services: Services, actor: Actor, thing: PartyThing) {
  const { declaration, party } = thing;
  const read = await readEmployers(services.db, declaration, services.clock.today());
  const { employers, newest } = read;
  const record = employers.find((one) => one.party.id === party.id);
  if (!record) throw new Error('An employer is one of the parties');
  const { employer, row, told, log, left, facts } = record;
  const counted = facts.told.filter((once) => !isTooEarly(facts, once));
  return {
    head: headOf(declaration),
    partyId: party.id,
    version: row?.version ?? 0,
    name: party.name,
    notInPdf: await services.letters.notInPdf(informationLetterOf(services, thing, read)),
    employer,
    mayEdit: can(actor, 'tupe-consultation:edit', thing),
    transferOn: declaration.row.planned_transfer_on,
    left,
    answers: {
      hasAffectedStaff: row?.has_affected_staff ?? null,
      measuresEnvisaged: row?.measures_envisaged ?? null,
      measuresSummary: row?.measures_summary ?? '',
      route: row?.route ?? null,
      unionName: row?.union_name ?? null,
      representatives: row?.representatives ?? null,
      electionCalledOn: row?.election_called_on ?? null,
      electionHeldOn: row?.election_held_on ?? null,
      startsOn: row?.starts_on ?? null,
      endsOn: row?.ends_on ?? null,
      closingWords: row?.closing_words ?? null,
    },
    direct: row?.headcount_on
      ? {
          headcount: row.headcount,
          headcountOn: row.headcount_on,
          transferring: row.transferring,
          representativesExist: row.representatives_exist,
          representativesInvited: row.representatives_invited,
          whenRecorded: row.direct_rule,
          test: directTest(row, declaration.row),
          isFrozen: facts.told.length > 0,
        }
      : null,
    items: itemsOf(employer).map((item) => ({
      item,
      ...itemFacts[item],
      toldOn: counted.flatMap(({ on, items }) => (items.includes(item) ? [on] : [])).sort(),
    })),
    isSomeTooEarly: counted.length < facts.told.length,
    told: told.map((once) => ({
      id: once.id,
      recipients: once.recipients,
      how: once.how,
      on: once.informed_on,
      items: once.items.filter(isInformItem),
      letters: once.letter_ids.length,
      withdrawn: once.withdrawn_reason,
    })),
    log: log.map(({ id, kind, happened_on: on, words, withdrawn_reason: withdrawn }) => ({
      id,
      kind,
      on,
      words,
      withdrawn,
    })),
    lettersToPassOn:
      employer === 'outgoing' ? newest.map(({ id, from, version, sentOn }) => ({ id, from, version, sentOn })) : [],
  };
}
export type EmployerView = Awaited<ReturnType<typeof readEmployer>>;
