import { Temporal } from 'temporal-polyfill';
import { paths } from '#app/paths.ts';
import type { TupeDeletionDue, TupeItemRow } from '#db/queries/tupe-items.ts';
import type { Item } from '../dashboards/item.ts';
import { hasStep, milestoneRank } from '../tupe/states.ts';
import { transferTitle } from '../tupe/title.ts';
import { type MilestoneCode, timelineOf } from '../tupe-dates/timeline.ts';

type Reader = { personId: string; isOwner: boolean; today: string; claimMonths?: number | undefined };
type Step = { words: string; href: string; hint: string; date: string | null };

/** So early somebody is told of a day that a transfer sets. */
const daysAhead = 30;

/** What a transfer asks of an organisation in one of its parts. */
export function tupeItems(row: TupeItemRow, reader: Reader): Item[] {
  const title = transferTitle(row.opportunityTitle, row.subcontractTerms);
  const steps = [
    ...signature(row, reader),
    ...position(row),
    ...carried(row),
    ...(isTransferred(row)
      ? counting(row, reader)
      : row.role === 'prime'
        ? ofPrime(row, reader)
        : ofProvider(row, reader)),
  ];
  return steps.map(({ words, href, hint, date }) => ({
    key: `tupe ${words} ${row.partyId}`,
    href,
    title: `${words}: ${title}`,
    hint,
    date,
  }));
}

const isTransferred = ({ state }: TupeItemRow) => milestoneRank(state) >= milestoneRank('transferred');

/** Not by whoever signed first; by the outgoing provider where it is on the market, else by another owner of the prime. */
function signature(row: TupeItemRow, { personId, isOwner }: Reader): Step[] {
  const isAsked = row.outgoingOnMarket ? row.role === 'outgoing' : row.role === 'prime' && isOwner;
  if (!row.waitsForSignature || !isAsked || row.signedBy === personId) return [];
  return [
    {
      words: 'Sign, or do not, that TUPE does not apply',
      href: paths.tupeDeclaration(row.declarationId, 'steps/counter-sign'),
      hint: 'The prime has signed, and gave its reason',
      date: null,
    },
  ];
}

function position(row: TupeItemRow): Step[] {
  const { declarationId, partyId, role, isSilent } = row;
  if (!isSilent || isTransferred(row)) return [];
  const isPrime = role === 'prime';
  return [
    {
      words: isPrime ? 'Say whether staff transfer (TUPE)' : 'State your position on TUPE',
      href: paths.tupeQuestionnaire(declarationId, '', partyId),
      hint: isPrime
        ? 'Nobody can price the work before they know'
        : 'Whether staff transfer with the work: a few questions lead to it',
      date: null,
    },
  ];
}

function carried({ declarationId, role, isEliWithheld }: TupeItemRow): Step[] {
  if (!isEliWithheld || role !== 'outgoing') return [];
  return [
    {
      words: 'Say whether the new employer may open what you gave',
      href: paths.employeeInformation(declarationId, 'carried'),
      hint: 'You gave it for the opportunity. Until you answer it counts as not given',
      date: null,
    },
  ];
}

function ofPrime(row: TupeItemRow, { today }: Reader): Step[] {
  const { declarationId, state, plannedOn } = row;
  if (state === 'disputed') {
    // An owner took it on: the parties need not agree before the work begins.
    if (row.isRiskAccepted) return [];
    return [
      {
        words: 'Settle what the parties say about TUPE',
        href: paths.tupePositions(declarationId),
        hint: 'They do not agree: no sub-contract is signed until they do, or an owner accepts the risk',
        date: null,
      },
    ];
  }
  if (!hasStep(state, 'transfer')) return [];
  if (plannedOn === null) {
    return [
      {
        words: 'Plan the day on which staff transfer',
        href: paths.tupeDatesMove(declarationId),
        hint: 'Every other date is counted from it',
        date: null,
      },
    ];
  }
  if (plannedOn >= today) return [];
  const words = 'Record that staff have transferred, or move the day';
  const href = paths.tupeDeclaration(declarationId, 'steps/transfer');
  return [{ words, href, hint: 'The planned day is over', date: plannedOn }];
}

/** Who came and who did not, once staff have transferred: for the prime, which keeps the record, and the new employer. */
function counting({ declarationId, role, plannedOn, nation }: TupeItemRow, { today, claimMonths }: Reader): Step[] {
  if (role === 'outgoing' || plannedOn === null) return [];
  const timeline = timelineOf({ transferOn: Temporal.PlainDate.from(plannedOn), nation, claimMonths });
  const due = timeline.find(({ code }) => code === 'reconcile')?.due ?? null;
  const last = Temporal.PlainDate.from(today).add({ days: daysAhead }).toString();
  if (due === null || due > last) return [];
  const href = paths.tupeDeclaration(declarationId, 'steps/reconcile');
  return [
    {
      words: 'Count who transferred and who did not',
      href,
      hint: 'Against the list of staff that was given',
      date: due,
    },
  ];
}

type Duty = { code: MilestoneCode; isOpen: boolean; words: string; href: string; hint: string };

function ofProvider(row: TupeItemRow, { today, claimMonths }: Reader): Step[] {
  if (!hasStep(row.state, 'transfer') || row.plannedOn === null) return [];
  const transferOn = Temporal.PlainDate.from(row.plannedOn);
  const timeline = timelineOf({ transferOn, nation: row.nation, claimMonths });
  const last = Temporal.PlainDate.from(today).add({ days: daysAhead }).toString();
  return dutiesOf(row).flatMap(({ code, isOpen, words, href, hint }) => {
    const due = timeline.find((milestone) => milestone.code === code)?.due;
    return isOpen && due !== undefined && due <= last ? [{ words, href, hint, date: due }] : [];
  });
}

function dutiesOf(row: TupeItemRow): Duty[] {
  const { declarationId, partyId, role, hasAffectedStaff } = row;
  const own: Duty =
    role === 'outgoing'
      ? {
          code: 'eli',
          isOpen: row.eliGivenOn === null && !row.hasSpecialCircumstances,
          words: 'Give employee liability information (ELI)',
          href: paths.employeeInformation(declarationId),
          hint: 'Who is employed and on what terms, for the incoming provider alone',
        }
      : {
          code: 'measures_letter',
          isOpen: !row.letterSent,
          words: 'Send the measures letter',
          href: paths.tupeMeasures(declarationId),
          hint: 'What you plan to change for the staff, in time for their employer to tell them',
        };
  return [
    {
      code: 'workforce_pack',
      isOpen: role === 'outgoing' && row.isOfOpportunity && !row.packReleased,
      words: 'Give figures of staff to those who bid',
      href: paths.tupeWorkforce(declarationId),
      hint: 'In groups of five or more, without names',
    },
    own,
    {
      code: 'inform',
      isOpen: !row.informed && hasAffectedStaff !== false,
      words: 'Inform staff or their representatives of the transfer',
      href: paths.tupeEmployer(declarationId, partyId),
      hint: 'Or record that you did, or that no staff of yours are affected',
    },
  ];
}

type Pack = { opportunityId: string; title: string; responseDeadline: string | null };

/** Figures of staff to be seen by a bidder that signs for them. */
export const packToSign = ({ opportunityId, title, responseDeadline }: Pack): Item => ({
  key: `workforce ${opportunityId}`,
  href: paths.workforce(opportunityId),
  title: `Sign to see who may transfer to you: ${title}`,
  hint: 'Figures of staff for your price. You promise to keep them confidential',
  date: responseDeadline,
});

/** What somebody was given about staff and has to delete. */
export function toDelete({ what, dueOn, ...about }: TupeDeletionDue): Item {
  const isPack = what === 'workforce_pack' && about.opportunityId !== null;
  const named = isPack ? 'figures of staff' : 'employee information';
  return {
    key: `delete ${what} ${about.declarationId}`,
    href:
      isPack && about.opportunityId
        ? paths.workforceDeletion(about.opportunityId)
        : paths.employeeInformationDeletion(about.declarationId),
    title: `Delete ${named}, and say so: ${transferTitle(about.opportunityTitle, about.subcontractTerms)}`,
    hint: 'You were given it for work that is not yours',
    date: dueOn,
  };
}
