import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { standingTupePositions, type TupePositionInFull } from '#db/queries/tupe-position.ts';
import { tupeRelativesOf } from '#db/queries/tupe-relatives.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { TupeThing } from '../tupe/find-declaration.server.ts';
import { partyOf, waitsForCounterSignature } from '../tupe/policy.ts';
import { headOf } from '../tupe/read-declaration.server.ts';
import { readStanding } from '../tupe-dates/read-standing.server.ts';
import { positionWords } from '../tupe-positions/positions.ts';
import { accordOf } from '../tupe-positions/read-positions.server.ts';
import { dateInLondon } from '../wording.ts';
import { ownDates } from './own-dates.ts';
import { ownSteps } from './own-steps.ts';
import { sectionsOf } from './sections-of.server.ts';

/** A declaration as one of its parties, or a steward, reads it first: where it stands, and what waits for whoever reads. */
export async function readHub(services: Services, actor: Actor, thing: TupeThing) {
  const { db, env, clock } = services;
  const { row } = thing;
  const standing = await readStanding(db, env, row, clock.today().toString());
  const positions = await standingTupePositions(db, thing.id);
  const sections = await sectionsOf(services, actor, thing, { standing, positions });
  return {
    ...headOf(thing),
    mine: partyOf(thing, actor)?.party ?? null,
    plannedTransferOn: row.planned_transfer_on,
    transferredOn: row.transferred_on,
    sections,
    ...whoSaysWhat(thing, positions),
    dates: ownDates(standing?.milestones ?? [], actor, thing),
    waiting: [
      ...(can(actor, 'tupe:counter-sign', thing)
        ? [
            {
              href: paths.tupeDeclaration(thing.id, 'steps/counter-sign'),
              text: 'Sign, or do not, that TUPE does not apply',
            },
          ]
        : []),
      ...sections
        .filter(({ waits }) => waits)
        .map(({ href, title, status }) => ({ href, text: `${title}: ${status}` })),
    ],
    steps: ownSteps(actor, thing),
    beside: {
      waitsForSignature: waitsForCounterSignature(thing),
      claimOpenedOn: row.claim_closed_on === null ? row.claim_opened_on : null,
      specialCircumstances: row.special_circumstances,
      riskAcceptedReason: row.risk_accepted_reason,
      abortedReason: row.aborted_reason,
      notApplicableReason: row.not_applicable_reason,
    },
    counts:
      row.transferred_count === null
        ? null
        : {
            transferred: row.transferred_count,
            objected: row.objected_count,
            dismissed: row.dismissed_count,
            disputed: row.disputed_count,
          },
    relatives: await tupeRelativesOf(db, thing.id, row.parent_id, organisationOf(actor)),
  };
}
export type HubView = Awaited<ReturnType<typeof readHub>>;

const organisationOf = (actor: Actor) => (actor.kind === 'person' ? (actor.acting?.organisationId ?? null) : null);

function whoSaysWhat({ parties }: TupeThing, positions: readonly TupePositionInFull[]) {
  return {
    accord: accordOf(parties, positions).accord,
    said: parties.map(({ id, party, name, organisationId }) => {
      const said = positions.find(({ party_id }) => party_id === id);
      return {
        party,
        name,
        isOnMarket: organisationId !== null,
        position: said ? positionWords[said.position] : null,
        since: said ? dateInLondon(said.stated_at) : null,
      };
    }),
  };
}
