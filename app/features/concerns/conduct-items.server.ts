import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { openNamedOf } from '#db/queries/concern.ts';
import { clocksOf } from '#db/queries/concern-clock.ts';
import type { ConductItem } from '../conduct/item.ts';
import { type ActingMembership, editors } from '../identity/actor.ts';
import { type ConcernClock, isDayOver } from './clocks.ts';
import { type AboutUs, readAboutUs } from './read-about-us.server.ts';
import type { ConcernState } from './states.ts';

/** What concerns ask of an organisation: of whom they are about, and of who raised them. Nothing about what it may not read. */
export async function concernItems(services: Services, organisation: ActingMembership): Promise<ConductItem[]> {
  const { organisationId } = organisation;
  const { named, together } = await readAboutUs(services, organisationId);
  return [
    ...named.filter(isAsked).map(toAnswer),
    ...together.filter(({ answer }) => answer === null).map(toReply),
    ...(await ofReporter(services, organisation)),
  ];
}

type Named = AboutUs['named'][number];

// By whoever raised it, or by a steward who asked for a reply.
const asks = ({ clocks }: Named) =>
  clocks.find(({ clock }) => clock === 'prime_decides' || clock === 'subject_replies');
const isAsked = (concern: Named) =>
  concern.may.includes('deadlock') || (concern.may.includes('reply') && asks(concern) !== undefined);

function toAnswer(concern: Named): ConductItem {
  const { id, item } = concern;
  const next = asks(concern);
  return {
    text: `Answer a concern: ${item.heading}`,
    hint: 'It was raised with you by name',
    href: paths.concernAboutUs(id),
    due: next?.due ?? null,
    state: next && !next.isLate ? 'due' : 'overdue',
  };
}

function toReply({ id, item, voices }: AboutUs['together'][number]): ConductItem {
  return {
    text: `Reply to a concern: ${item.heading}`,
    hint: `${voices} raised it`,
    href: paths.concernAggregate(id),
    due: null,
    state: 'optional',
  };
}

const asked: Partial<Record<ConcernState, { text: string; clock: ConcernClock }>> = {
  resolved: { text: 'Say whether the answer puts it right', clock: 'reporter_accepts' },
  prime_deadlock: { text: 'Take your concern to the stewards, or let it rest', clock: 'reporter_escalates' },
  prime_overdue: {
    text: 'Your concern was not answered: you can take it to the stewards',
    clock: 'reporter_escalates',
  },
  settled: { text: 'Say whether the settlement was kept', clock: 'settlement' },
};

async function ofReporter(services: Services, { organisationId, role }: ActingMembership): Promise<ConductItem[]> {
  const rows = editors.includes(role) ? await openNamedOf(services.db, organisationId) : [];
  const waiting = rows.filter(({ status }) => asked[status]);
  const clocks = await clocksOf(
    services.db,
    waiting.map(({ id }) => id),
  );
  return waiting.flatMap(({ id, status, subject_name: subjectName }) => {
    const ask = asked[status];
    if (!ask) return [];
    const due = clocks.find(({ concern_id, clock }) => concern_id === id && clock === ask.clock)?.due ?? null;
    const isLate = due !== null && isDayOver(due, services.clock.today());
    const hint = `About ${subjectName}`;
    return [
      { text: ask.text, hint, href: paths.concern(id), due, state: isLate ? ('overdue' as const) : ('due' as const) },
    ];
  });
}
