import { informationStates } from '../support/market/information.ts';
import { tupeThingStates } from '../support/market/tupe.ts';
import { alone, assessor, inStates, own, ownEditors, ownOwner, steward, type Table } from './row.ts';

const seated = 'information for one who is named';
const ofOthers = informationStates.filter((state) => state !== seated);
const states = [...tupeThingStates, ...ofOthers];
const ofParties = { door: 'signed-in', forbidden: alone } as const;
const readByAll = inStates(states, [...own, ...steward]);
const byOutgoing = {
  'declaration of prime': [],
  'declaration of outgoing': ownEditors,
  'declaration of incoming': [],
} as const;
const byIncomingOwner = { ...byOutgoing, 'declaration of outgoing': [], 'declaration of incoming': ownOwner } as const;
const byIncoming = { 'information of outgoing': [], 'information of incoming': ownEditors } as const;
const byGiver = {
  'information of outgoing': ownEditors,
  'information of incoming': [],
  'deleted information of outgoing': [],
} as const;
const ended = { 'information of outgoing': ownEditors, 'information of incoming': ownOwner } as const;
const proven = {
  'information of outgoing': [],
  'information of incoming': [],
  'deleted information of outgoing': [...own, ...steward],
} as const;
// Whoever is named, and nobody else; that it also takes a code and a day that is not over has a test of its own.
const named = { ...inStates(ofOthers, []), [seated]: assessor };
const deletions = { 'information of outgoing': [], 'information of incoming': own } as const;

/** Employee liability information: what each party and stewards may know of it, and that none of them opens it. */
export const employeeInformation: Table = {
  '/tupe/:declarationId/information': { ...ofParties, read: readByAll },
  '/tupe/:declarationId/information/give': { ...ofParties, read: byOutgoing, post: byOutgoing },
  '/tupe/:declarationId/information/carried': { ...ofParties, read: byOutgoing, post: byOutgoing },
  '/tupe/:declarationId/information/elsewhere': { ...ofParties, read: byOutgoing, post: byOutgoing },
  '/tupe/:declarationId/information/recipients': { ...ofParties, read: byIncomingOwner, post: byIncomingOwner },
  '/tupe/:declarationId/information/recipients/:recipientId/end': { ...ofParties, read: ended, post: ended },
  '/tupe/:declarationId/information/:informationId/open': { door: 'signed-in', read: named },
  '/tupe/:declarationId/information/:informationId/file': { door: 'signed-in', read: named, post: named },
  '/tupe/:declarationId/information/:informationId/receipt': { ...ofParties, read: byIncoming, post: byIncoming },
  '/tupe/:declarationId/information/:informationId/delete': { ...ofParties, read: byGiver, post: byGiver },
  '/tupe/:declarationId/information/:informationId/proof': { ...ofParties, read: proven },
  '/tupe/:declarationId/information/deletion': { ...ofParties, read: deletions, post: byIncoming },
};
