import { alone, inStates, own, ownEditors, primes, steward, type Table } from './row.ts';

const ofParties = { door: 'signed-in', forbidden: alone } as const;
const ofBidders = { door: 'signed-in', forbidden: [...alone, ...primes, ...steward] } as const;
const givers = ['giver with a draft', 'giver of figures'] as const;
const bidders = ['bidder without an undertaking', 'bidder who signed', 'bidder who is out'] as const;
const toGive = { ...inStates(givers, ownEditors), 'prime beside figures': [], 'declaration of outgoing': [] };
const draft = { 'giver with a draft': ownEditors, 'giver of figures': [], 'prime beside figures': [] };
const released = { 'giver with a draft': [], 'giver of figures': ownEditors, 'prime beside figures': [] };
const read = { ...inStates(givers, own), 'prime beside figures': [] };
const look = { ...inStates(bidders, own), 'bidder who is out': [] };
const sign = { ...inStates(bidders, ownEditors), 'bidder who is out': [] };
const open = { ...inStates(bidders, []), 'bidder who signed': own };
const out = { ...inStates(bidders, []), 'bidder who is out': own };
const outEditors = { ...inStates(bidders, []), 'bidder who is out': ownEditors };

/** Figures of staff: their givers, and bidders who have an interest and signed. The prime and stewards see that there are some. */
export const workforce: Table = {
  '/tupe/:declarationId/workforce': {
    ...ofParties,
    read: {
      ...inStates([...givers, 'prime beside figures'], [...own, ...steward]),
      'bidder who signed': steward,
      'declaration of outgoing': [],
    },
  },
  '/tupe/:declarationId/workforce/new': { ...ofParties, read: toGive, post: toGive },
  '/tupe/:declarationId/workforce/template.csv': { ...ofParties, read: toGive },
  '/tupe/:declarationId/workforce/template.xlsx': { ...ofParties, read: toGive },
  '/tupe/:declarationId/workforce/:packId': { ...ofParties, read, post: draft },
  '/tupe/:declarationId/workforce/:packId/columns': { ...ofParties, read: draft, post: draft },
  '/tupe/:declarationId/workforce/:packId/withdraw': { ...ofParties, read: released, post: released },
  '/opportunities/:opportunityId/workforce': { ...ofBidders, read: look, post: sign },
  '/opportunities/:opportunityId/workforce/deleted': { ...ofBidders, read: out, post: outEditors },
  '/opportunities/:opportunityId/workforce/:packId': { ...ofBidders, read: open, post: open },
  '/opportunities/:opportunityId/workforce/:packId/estimate': { ...ofBidders, read: open, post: open },
  '/opportunities/:opportunityId/workforce/:packId/csv': { ...ofBidders, read: open, post: open },
};
