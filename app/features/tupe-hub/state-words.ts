import type { TupeState } from '../tupe/states.ts';

/** Where a declaration is, in one sentence, and what leads on from there. */
export const whereWeAre: Readonly<Record<TupeState, string>> = {
  not_assessed: 'Nobody has said yet whether staff transfer with this work. The prime answers the questions first.',
  assessing: 'The parties are saying whether they think that staff transfer. It is not settled.',
  not_applicable: 'Two signed, with a reason, that staff do not transfer. It can be opened again.',
  applies:
    'Those who have spoken expect staff to transfer. Next: figures of the team for those who bid, and the dates.',
  disputed:
    'The parties do not agree whether staff transfer. A sub-contract is not signed until they do, or until an owner of the prime accepts the risk in writing.',
  workforce_pack_shared:
    'Those who bid can see figures of the team. Next: what it costs, on the same assumption for all.',
  cost_confirmed:
    'What it costs is settled. Next: information about each employee, which only the incoming provider gets.',
  eli_due: 'The outgoing provider owes the incoming one information about each employee.',
  eli_provided: 'The information about each employee was given. It is kept up to date until the transfer.',
  eli_updated: 'The information about each employee was given, and updated since.',
  measures_notified: 'The incoming provider has said what it will change for the staff. Next: the staff are informed.',
  informed: 'Staff or their representatives are informed. Where something changes for them, they are consulted too.',
  consulting: 'An employer consults representatives of its staff about what will change.',
  consulted: 'Consultation has ended. Next: the transfer itself.',
  transferred: 'The staff have a new employer. Next: everybody is counted against the list.',
  reconciled: 'Everybody is counted. When no claim is open, the declaration can be closed.',
  closed: 'Nothing is left to do.',
  aborted: 'There is no transfer: the contract came to nothing, or the work does not move.',
};

/** The main stations of the way, and up to which state each is still ahead. */
export const stations: readonly { text: string; reachedBy: TupeState }[] = [
  { text: 'Does it apply?', reachedBy: 'applies' },
  { text: 'Figures and costs', reachedBy: 'cost_confirmed' },
  { text: 'Employee information', reachedBy: 'eli_provided' },
  { text: 'Inform and consult', reachedBy: 'informed' },
  { text: 'Transfer', reachedBy: 'transferred' },
  { text: 'Counted and closed', reachedBy: 'closed' },
];
