import { alone, own, ownOwner, type Table } from './row.ts';

const everyone = { door: 'open', read: 'everyone' } as const;
const members = { door: 'signed-in', forbidden: alone } as const;

export const ruleSet: Table = { '/rule-sets': everyone };
void own;
void ownOwner;
void members;
