import type { Services } from '#app/services/services.ts';
import { informationOf, receiptsOf } from '#db/queries/employee-information.ts';
import { recipientsOf, releasesOf } from '#db/queries/employee-information-recipient.ts';
import { deletionsOf } from '#db/queries/tupe-deletion.ts';
import { type Actor, signedIn } from '../identity/actor.ts';
import { can } from '../policies.ts';
import { partyOf, type TupeThing } from '../tupe/policy.ts';
import { awaitsGiver, completeness, isReleaseInForce, isWithheld } from './domain.ts';
import { informationDue } from './due.ts';
import { viewPiece } from './piece-view.ts';
import { releaseState } from './release-state.ts';

/** As whom somebody reads what was given. */
export type Side = 'giver' | 'incoming' | 'steward' | 'prime';

/** As which side the reader acts; one that is both gives. */
export function sideOf(thing: TupeThing, actor: Actor): Side {
  if (partyOf(thing, actor, 'outgoing')) return 'giver';
  if (partyOf(thing, actor, 'incoming')) return 'incoming';
  return partyOf(thing, actor) || signedIn(actor).acting?.organisationId === thing.primeId ? 'prime' : 'steward';
}

/**
 * What was given on a declaration, as whoever reads may know it: never what is in it. Who is named, who has it and until when
 * is for givers and stewards, and of the own organisation for those who receive it.
 */
export async function readInformation(services: Services, actor: Actor, thing: TupeThing) {
  const { db, clock, vault } = services;
  const today = clock.today().toString();
  const side = sideOf(thing, actor);
  const { personId, acting } = signedIn(actor);
  const organisationId = acting?.organisationId ?? '';
  const rows = await informationOf(db, thing.id);
  const receipts = await receiptsOf(db, thing.id);
  const release = releaseState(await releasesOf(db, thing.id, personId), thing, signedIn(actor), today);
  const own = side === 'incoming' ? organisationId : null;
  return {
    declarationId: thing.id,
    title: thing.title,
    side,
    today,
    due: informationDue(thing.row),
    specialCircumstances: thing.row.special_circumstances,
    isVaultSetUp: vault.isSetUp,
    givers: giversOf(thing, rows),
    pieces: rows.map((row) =>
      viewPiece(row, rows, {
        receipts: receipts.filter(({ organisation_id }) => !own || organisation_id === own),
        may: (verb) =>
          can(actor, verb, {
            declaration: thing,
            giverId: row.giver_id,
            isDeleted: row.deleted_at !== null,
            isWithheld: isWithheld(row),
            isCarried: row.carried_from !== null,
            release,
          }),
        isSide: side !== 'steward',
      }),
    ),
    recipients: side === 'prime' ? [] : (await recipientsOf(db, thing.id, own)).map((row) => viewRecipient(row, today)),
    deletions: side === 'prime' ? [] : await deletionsOf(db, thing.id, 'employee_information', own),
    may: {
      answer:
        can(actor, 'tupe:act-as-outgoing', thing) &&
        rows.some((row) => row.giver_id === organisationId && awaitsGiver(row)),
      give: can(actor, 'tupe:act-as-outgoing', thing),
      name: can(actor, 'employee-information:name-recipients', thing),
      end: can(actor, 'tupe:act-as-outgoing', thing) || can(actor, 'employee-information:name-recipients', thing),
    },
    needsSecondFactor: release === 'in_force' && !signedIn(actor).secondFactorEnabled,
  };
}
export type InformationView = Awaited<ReturnType<typeof readInformation>>;

type Row = Awaited<ReturnType<typeof informationOf>>[number];

function giversOf({ parties }: TupeThing, rows: readonly Row[]) {
  const named = parties.flatMap(({ party, organisationId, name }) =>
    party === 'outgoing' ? [{ organisationId, name }] : [],
  );
  const former = rows.flatMap(({ giver_id: organisationId, giver_name: name }) =>
    named.some((giver) => giver.organisationId === organisationId) ? [] : [{ organisationId, name }],
  );
  const all = new Map([...named, ...former].map((giver) => [giver.organisationId ?? giver.name, giver]));
  return [...all.values()].map(({ organisationId, name }) => {
    const of = rows.filter(({ giver_id }) => giver_id === organisationId);
    const { covered, isComplete } = completeness(of.filter((row) => !isWithheld(row)));
    const waiting = completeness(of.filter(awaitsGiver)).covered.filter((item) => !covered.includes(item));
    return { name, covered, waiting, isComplete, isOnMarket: organisationId !== null };
  });
}

function viewRecipient(row: Awaited<ReturnType<typeof recipientsOf>>[number], today: string) {
  const isInForce = isReleaseInForce({ endsOn: row.ends_on, endedAt: row.ended_at }, today);
  return {
    id: row.id,
    name: row.person_name,
    organisationName: row.organisation_name,
    namedAt: row.named_at,
    endsOn: row.ends_on,
    endedAt: row.ended_at,
    standing: isInForce ? (row.role === null ? ('left' as const) : ('in_force' as const)) : ('over' as const),
  };
}
